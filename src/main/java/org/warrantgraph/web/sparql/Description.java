package org.warrantgraph.web.sparql;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * What DESCRIBE answers: the triples of the default graph that begin with a described thing.
 *
 * <p>Jena's own way collects everything before anybody can stop it. Released data has no blank nodes, so nothing hangs below these triples.
 */
final class Description {
    private Description() {}

    /** The query whose rows hold the things to describe. */
    static Query asSelect(Query describe) {
        Query select = describe.cloneQuery();
        select.setQuerySelectType();
        if (select.getQueryPattern() == null) {
            select.setQueryPattern(new ElementGroup());
        }
        if (select.getProjectVars().isEmpty()) {
            select.setQueryResultStar(true);
        }
        return select;
    }

    static Iterator<Triple> of(Query describe, RowSet rows, DatasetGraph data, Budget budget) {
        Set<Node> things = new LinkedHashSet<>(describe.getResultURIs());
        while (rows.hasNext()) {
            var row = rows.next();
            for (Var column : rows.getResultVars()) {
                Node node = row.get(column);
                if (node != null && !node.isLiteral() && things.add(node)) {
                    budget.hold();
                }
            }
        }
        return things.stream()
                .flatMap(thing -> data.getDefaultGraph().find(thing, Node.ANY, Node.ANY).toList().stream())
                .iterator();
    }
}
