package org.warrantgraph.build;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

/**
 * What the query optimizer needs to know of a store, in the language of {@code stats.opt}: for each predicate how many triples there are,
 * how many to expect for a known subject, for a known object, and for each frequent object by name.
 *
 * <p>Jena's own statistics guess 2 for a known subject and 10 for a known object. Both are far off where a value is shared by many nodes
 * ({@code w:status w:reported}), which then looks like a good place to start and is the worst.
 */
final class Statistics {
    /** An object is named when it has this many times the triples of the average object of its predicate. */
    private static final long OUTSTANDING = 4;

    private static final long SMALLEST_NAMED = 16;
    private static final int MOST_NAMED = 100;

    private final Map<NodeId, Count> predicates = new HashMap<>();
    private long triples;

    private Statistics() {}

    /** The text of {@code stats.opt}; inside a read transaction. */
    static String of(DatasetGraphTDB data) {
        NodeTable nodes = data.getTripleTable().getNodeTupleTable().getNodeTable();
        Statistics defaultGraph = new Statistics();
        TupleTable table = data.getTripleTable().getNodeTupleTable().getTupleTable();
        defaultGraph.scan(table, "SPO", "POS", 0);
        Statistics namedGraphs = new Statistics();
        TupleTable quads = data.getQuadTable().getNodeTupleTable().getTupleTable();
        namedGraphs.scan(quads, "SPOG", "POSG", 1);
        // Predicates that only named graphs have are known too, or the optimizer would take them for empty.
        namedGraphs.predicates.forEach(defaultGraph.predicates::putIfAbsent);
        defaultGraph.triples = Math.max(defaultGraph.triples, namedGraphs.triples);
        return defaultGraph.text(nodes);
    }

    /** @param subject slot of the subject in a tuple; predicate and object follow */
    private void scan(TupleTable table, String bySubject, String byPredicate, int subject) {
        NodeId lastSubject = null;
        NodeId lastPredicate = null;
        Iterator<Tuple<NodeId>> tuples = table.selectIndex(bySubject).all();
        while (tuples.hasNext()) {
            Tuple<NodeId> tuple = tuples.next();
            NodeId s = tuple.get(subject);
            NodeId p = tuple.get(subject + 1);
            Count count = predicates.computeIfAbsent(p, key -> new Count());
            count.triples++;
            triples++;
            if (!p.equals(lastPredicate) || !s.equals(lastSubject)) {
                count.subjects++;
            }
            lastSubject = s;
            lastPredicate = p;
        }
        scanObjects(table.selectIndex(byPredicate).all(), subject);
    }

    private void scanObjects(Iterator<Tuple<NodeId>> tuples, int subject) {
        NodeId lastPredicate = null;
        NodeId lastObject = null;
        long run = 0;
        while (tuples.hasNext()) {
            Tuple<NodeId> tuple = tuples.next();
            NodeId p = tuple.get(subject + 1);
            NodeId o = tuple.get(subject + 2);
            if (p.equals(lastPredicate) && o.equals(lastObject)) {
                run++;
                continue;
            }
            endRun(lastPredicate, lastObject, run);
            lastPredicate = p;
            lastObject = o;
            run = 1;
        }
        endRun(lastPredicate, lastObject, run);
    }

    private void endRun(
            @org.jspecify.annotations.Nullable NodeId p, @org.jspecify.annotations.Nullable NodeId o, long run) {
        if (p == null || o == null) {
            return;
        }
        Count count = predicates.computeIfAbsent(p, key -> new Count());
        count.objects++;
        if (run >= SMALLEST_NAMED) {
            count.frequent.put(o, run);
            if (count.frequent.size() > 2 * MOST_NAMED) {
                count.frequent.keySet().retainAll(count.mostFrequent().keySet());
            }
        }
    }

    private String text(NodeTable nodes) {
        Map<String, Count> sorted = new TreeMap<>();
        predicates.forEach((id, count) -> sorted.put(text(nodes, id), count));
        StringBuilder out = new StringBuilder("(stats\n  (meta (count " + triples + "))\n");
        sorted.forEach((predicate, count) -> put(out, nodes, predicate, count));
        long perSubject = 1;
        long perObject = 1;
        long most = 1;
        for (Count count : sorted.values()) {
            perSubject = Math.max(perSubject, count.perSubject());
            perObject = Math.max(perObject, count.perObject());
            most = Math.max(most, count.triples);
        }
        // The optimizer takes the smallest weight that fits. A predicate bound by a variable may turn out to be any, so
        // it
        // weighs as much as the largest; that never undercuts a predicate known by name.
        line(out, "TERM", "TERM", "ANY", perSubject);
        line(out, "ANY", "TERM", "TERM", perObject);
        line(out, "ANY", "TERM", "ANY", most);
        line(out, "TERM", "VAR", "TERM", 2);
        line(out, "TERM", "VAR", "ANY", 2 * perSubject + 8);
        line(out, "ANY", "VAR", "TERM", 2 * perObject + 8);
        line(out, "ANY", "VAR", "ANY", triples);
        return out.append("  (other 0))\n").toString();
    }

    private static void put(StringBuilder out, NodeTable nodes, String predicate, Count count) {
        Map<String, Long> named = new TreeMap<>();
        count.mostFrequent().forEach((object, n) -> {
            Node node = nodes.getNodeForNodeId(object);
            if (node.isURI()) {
                named.put(NodeFmtLib.strNT(node), n);
            }
        });
        line(out, "TERM", predicate, "ANY", count.perSubject());
        named.forEach((object, n) -> line(out, "ANY", predicate, object, n));
        line(out, "ANY", predicate, "TERM", count.perObject());
        line(out, "ANY", predicate, "ANY", count.triples);
    }

    private static String text(NodeTable nodes, NodeId id) {
        return NodeFmtLib.strNT(nodes.getNodeForNodeId(id));
    }

    private static void line(StringBuilder out, String s, String p, String o, long weight) {
        out.append("  ((" + s + ' ' + p + ' ' + o + ") " + weight + ")\n");
    }

    /** What is counted for one predicate. */
    private static final class Count {
        private long triples;
        private long subjects;
        private long objects;
        private final Map<NodeId, Long> frequent = new HashMap<>();

        long perSubject() {
            return Math.max(1, Math.round((double) triples / Math.max(1, subjects)));
        }

        long perObject() {
            return Math.max(1, Math.round((double) triples / Math.max(1, objects)));
        }

        Map<NodeId, Long> mostFrequent() {
            Map<NodeId, Long> most = new HashMap<>();
            List<Map.Entry<NodeId, Long>> ranked = frequent.entrySet().stream()
                    .filter(entry -> objects <= MOST_NAMED || entry.getValue() >= OUTSTANDING * perObject())
                    .sorted(Map.Entry.<NodeId, Long>comparingByValue(Comparator.reverseOrder()))
                    .limit(MOST_NAMED)
                    .toList();
            ranked.forEach(entry -> most.put(entry.getKey(), entry.getValue()));
            return most;
        }
    }
}
