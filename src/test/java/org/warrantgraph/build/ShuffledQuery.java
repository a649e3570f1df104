package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A query with the patterns of each basic graph pattern in another order. Paths that are more than a chain ({@code *}, {@code |} …) stay
 * where they are and end the pattern: Jena asks them where they are written.
 */
final class ShuffledQuery extends ElementTransformCopyBase {
    private final Random random;

    private ShuffledQuery(Random random) {
        this.random = random;
    }

    static Query of(Query query, long seed) {
        return QueryTransformOps.transform(query, new ShuffledQuery(new Random(seed)));
    }

    @Override
    public Element transform(ElementPathBlock block) {
        ElementPathBlock shuffled = new ElementPathBlock();
        List<TriplePath> pattern = new ArrayList<>();
        block.patternElts().forEachRemaining(triple -> {
            if (isLong(triple)) {
                move(pattern, shuffled);
                shuffled.addTriple(triple);
            } else {
                pattern.add(triple);
            }
        });
        move(pattern, shuffled);
        return shuffled;
    }

    private void move(List<TriplePath> pattern, ElementPathBlock to) {
        Collections.shuffle(pattern, random);
        pattern.forEach(to::addTriple);
        pattern.clear();
    }

    private static boolean isLong(TriplePath triple) {
        return triple.getPath() != null && triple.getPath().toString().matches(".*>?\\)?[*+?|!].*");
    }
}
