package org.warrantgraph.build;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.CRC32C;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * Number of quads, and a sum over their terms that does not depend on their order: two sets of quads with the same sum are taken for the same.
 * Terms are summed as {@link QuadLines} writes them, so that what was written and what a store gives back can be compared. Not thread-safe.
 */
final class QuadSum {
    /** Odd, so that no bit of a factor is lost. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long NO_GRAPH = 1;

    private final CRC32C crc = new CRC32C();
    private long count;
    private long total;

    /** Of all quads of a dataset; inside a read transaction. */
    static QuadSum of(DatasetGraph data) {
        QuadSum sum = new QuadSum();
        if (data instanceof DatasetGraphTDB store) {
            sum.addAll(store.getTripleTable().getNodeTupleTable(), 0);
            sum.addAll(store.getQuadTable().getNodeTupleTable(), 1);
        } else {
            data.find().forEachRemaining(sum::add);
        }
        return sum;
    }

    /** Of a sorted table. */
    static QuadSum of(QuadTable quads) {
        QuadSum sum = new QuadSum();
        long[] terms = new long[quads.terms() + 1];
        terms[0] = NO_GRAPH;
        for (int term = 1; term < terms.length; term++) {
            terms[term] = sum.term(quads.text(term));
        }
        for (int quad = 0; quad < quads.size(); quad++) {
            sum.add(
                    terms[quads.at(quad, QuadTable.GRAPH)],
                    terms[quads.at(quad, QuadTable.SUBJECT)],
                    terms[quads.at(quad, QuadTable.PREDICATE)],
                    terms[quads.at(quad, QuadTable.OBJECT)]);
        }
        return sum;
    }

    private void add(Quad quad) {
        add(
                quad.isDefaultGraph() ? NO_GRAPH : term(quad.getGraph()),
                term(quad.getSubject()),
                term(quad.getPredicate()),
                term(quad.getObject()));
    }

    /** Terms of a store are looked up by their number; those seen lately are remembered. */
    private void addAll(NodeTupleTable table, int subject) {
        NodeTable nodes = table.getNodeTable();
        Recent recent = new Recent();
        Iterator<Tuple<NodeId>> tuples = table.getTupleTable().getIndex(0).all();
        while (tuples.hasNext()) {
            Tuple<NodeId> tuple = tuples.next();
            add(
                    subject == 0 ? NO_GRAPH : term(nodes, tuple.get(0), recent),
                    term(nodes, tuple.get(subject), recent),
                    term(nodes, tuple.get(subject + 1), recent),
                    term(nodes, tuple.get(subject + 2), recent));
        }
    }

    /** A number that is itself the value, as of an integer, tells its term without a look-up. */
    private long term(NodeTable nodes, NodeId id, Recent recent) {
        long at = id.isPtr() ? id.getPtrLocation() : -1;
        long known = at < 0 ? 0 : recent.get(at);
        if (known != 0) {
            return known;
        }
        long found = term(nodes.getNodeForNodeId(id));
        if (at >= 0) {
            recent.put(at, found);
        }
        return found;
    }

    private long term(byte[] text) {
        crc.reset();
        crc.update(text, 0, text.length);
        return (crc.getValue() + 2) * SPREAD ^ text.length;
    }

    private long term(Node node) {
        return term(QuadLines.term(node).getBytes(StandardCharsets.UTF_8));
    }

    private void add(long graph, long subject, long predicate, long object) {
        long quad = ((graph * SPREAD + subject) * SPREAD + predicate) * SPREAD + object;
        total += (quad ^ quad >>> 29) * SPREAD;
        count++;
    }

    long count() {
        return count;
    }

    boolean sameQuadsAs(QuadSum other) {
        return count == other.count && total == other.total;
    }

    /** What terms came to lately, by where the store keeps them; one term drives out another. */
    private static final class Recent {
        private static final int SIZE = 1 << 20;

        private final long[] places = new long[SIZE];
        private final long[] sums = new long[SIZE];

        /** 0 where it is not remembered. */
        long get(long place) {
            int slot = slot(place);
            return places[slot] == place ? sums[slot] : 0;
        }

        void put(long place, long sum) {
            int slot = slot(place);
            places[slot] = place;
            sums[slot] = sum;
        }

        private static int slot(long place) {
            return (int) (place * SPREAD >>> 44);
        }
    }
}
