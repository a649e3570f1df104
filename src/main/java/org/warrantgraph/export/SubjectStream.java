package org.warrantgraph.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Collects sorted triples subject by subject; keeps no more than one subject. */
abstract class SubjectStream extends StreamRDFBase {
    private final List<Triple> triples = new ArrayList<>();
    private @Nullable Node subject;

    /** Takes all triples of one subject, in order. */
    abstract void subject(Node subject, List<Triple> triples);

    /** Ends the document. */
    abstract void end();

    @Override
    public final void triple(Triple triple) {
        if (!triple.getSubject().equals(subject)) {
            hand();
        }
        subject = triple.getSubject();
        triples.add(triple);
    }

    @Override
    public final void quad(Quad quad) {
        triple(quad.asTriple());
    }

    @Override
    public final void finish() {
        hand();
        end();
    }

    private void hand() {
        if (subject != null) {
            subject(subject, List.copyOf(triples));
        }
        triples.clear();
    }
}
