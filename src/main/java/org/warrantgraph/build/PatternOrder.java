package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.optimizer.StatsMatcher;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternElements;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderProc;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderProcIndexes;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.sse.Item;

/**
 * The order in which the triple patterns of a query are asked: always the one that, by the {@link Statistics}, adds the fewest solutions
 * to those found so far.
 *
 * <p>Jena's own order ({@code ReorderLib.weighted}) does the same but sees no variables inside triple terms. After
 * {@code ?p rdf:reifies <<( ?s w:inhibits ?o )>>} it takes {@code ?s} for unknown, asks {@code ?s skos:prefLabel ?name} for everything that
 * has a name, and a question of 2,000 steps becomes one of millions. Here a triple term binds its variables, and is itself known once all
 * of them are.
 *
 * <p>No index leads from the parts of a triple term to the term: a term with an unknown part is found by looking at all. That is done once
 * when the pattern comes first, and for every solution so far when it comes later. Where there is such a pattern, the order is therefore
 * tried from every pattern, and the one that costs least is taken.
 */
final class PatternOrder implements ReorderTransformation {
    /** Weight of what the statistics do not know; asked last. */
    private static final double UNKNOWN = 1e18;

    private final StatsMatcher statistics;

    PatternOrder(StatsMatcher statistics) {
        this.statistics = statistics;
    }

    @Override
    public BasicPattern reorder(BasicPattern pattern) {
        return reorderIndexes(pattern).reorder(pattern);
    }

    @Override
    public ReorderProc reorderIndexes(BasicPattern pattern) {
        List<Triple> triples = pattern.getList();
        Order best = new Order(triples);
        if (triples.stream().anyMatch(triple -> isPartlyKnown(triple.getObject(), Set.of()))) {
            for (int i = 0; i < triples.size(); i++) {
                Order order = new Order(triples);
                order.ask(i);
                order.complete();
                best = i == 0 || order.cost < best.cost ? order : best;
            }
        } else {
            best.complete();
        }
        return new ReorderProcIndexes(best.indexes);
    }

    private double weight(Triple triple, Set<Node> known) {
        double weight = statistics.match(
                item(triple.getSubject(), known), item(triple.getPredicate(), known), item(triple.getObject(), known));
        return weight < 0 ? UNKNOWN : weight;
    }

    /** A known variable stands for some term; of a triple term with an unknown one nothing can be looked up. */
    private static Item item(Node node, Set<Node> known) {
        if (node.isConcrete()) {
            return Item.createNode(node);
        }
        return isKnown(node, known) ? PatternElements.TERM : Item.createNode(Var.ANON);
    }

    private static boolean isPartlyKnown(Node node, Set<Node> known) {
        return node.isTripleTerm() && !isKnown(node, known);
    }

    private static boolean isKnown(Node node, Set<Node> known) {
        return node.isTripleTerm()
                ? parts(node).allMatch(part -> isKnown(part, known))
                : node.isConcrete() || known.contains(node);
    }

    private static Stream<Node> parts(Node term) {
        return parts(term.getTriple());
    }

    private static Stream<Node> parts(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private static Stream<Node> variables(Node node) {
        return node.isTripleTerm()
                ? parts(node).flatMap(PatternOrder::variables)
                : Stream.of(node).filter(part -> !part.isConcrete());
    }

    private static Stream<Node> variables(Triple triple) {
        return parts(triple).flatMap(PatternOrder::variables);
    }

    /** An order while it is made, with what it is thought to cost. */
    private final class Order {
        private final List<Triple> triples;
        private final List<Integer> left = new ArrayList<>();
        private final int[] indexes;
        private final Set<Node> known = new HashSet<>();
        private double solutions = 1;
        private double cost;

        Order(List<Triple> triples) {
            this.triples = triples;
            this.indexes = new int[triples.size()];
            for (int i = 0; i < indexes.length; i++) {
                left.add(i);
            }
        }

        void ask(Integer next) {
            Triple triple = triples.get(next);
            double found = weight(triple, known);
            cost += solutions * found;
            solutions *= Math.max(1, found / narrowing(triple));
            indexes[indexes.length - left.size()] = next;
            left.remove(next);
            variables(triple).forEach(known::add);
        }

        void complete() {
            while (!left.isEmpty()) {
                ask(cheapest());
            }
        }

        /** What a triple term lets through of all that are looked at, if each known part leaves a tenth. */
        private double narrowing(Triple triple) {
            return isPartlyKnown(triple.getObject(), known)
                    ? Math.pow(10, (double) parts(triple.getObject())
                            .filter(part -> isKnown(part, known))
                            .count())
                    : 1;
        }

        /** Of equally cheap patterns one that shares a variable with those before it, else the one written first. */
        private Integer cheapest() {
            Integer best = left.get(0);
            double least = Double.MAX_VALUE;
            boolean joined = false;
            for (Integer i : left) {
                double weight = weight(triples.get(i), known);
                boolean joins = variables(triples.get(i)).anyMatch(known::contains);
                if (weight < least || (weight == least && joins && !joined)) {
                    best = i;
                    least = weight;
                    joined = joins;
                }
            }
            return best;
        }
    }
}
