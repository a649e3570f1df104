package org.warrantgraph.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.jspecify.annotations.Nullable;

/** DELETE and INSERT with a pattern: all solutions are found before anything is changed (SPARQL 1.1 Update, section 3.1.3). */
final class Modification {
    private final NumberedData data;
    private final UpdateModify update;
    private final Op pattern;
    private @Nullable Plan plan;
    private List<Template> going = List.of();
    private List<Template> coming = List.of();

    private Modification(NumberedData data, UpdateModify update) {
        this.data = data;
        this.update = update;
        this.pattern = Plan.optimized(Algebra.compile(update.getWherePattern()));
    }

    /** Empty where Jena has to do it. */
    static Optional<Modification> of(NumberedData data, UpdateModify update) {
        boolean plain = update.getWithIRI() == null
                && update.getUsing().isEmpty()
                && update.getUsingNamed().isEmpty()
                && update.getInsertQuads().stream().noneMatch(Modification::hasBlank);
        if (!plain) {
            return Optional.empty();
        }
        Modification modification = new Modification(data, update);
        return Plan.of(modification.pattern, data).map(plan -> modification);
    }

    boolean onlyInserts() {
        return update.getDeleteQuads().isEmpty();
    }

    Predicates reads() {
        return Predicates.readBy(pattern);
    }

    Predicates writes() {
        List<Quad> all = new ArrayList<>(update.getDeleteQuads());
        all.addAll(update.getInsertQuads());
        return Predicates.writtenBy(all, pattern);
    }

    private static boolean hasBlank(Quad quad) {
        return !quad.getGraph().isURI()
                || quad.getSubject().isBlank()
                || quad.getObject().isBlank();
    }

    /** Makes ready for the data as they are now. */
    void plan() {
        plan = Plan.of(pattern, data).orElseThrow();
        going = templates(plan, update.getDeleteQuads());
        coming = templates(plan, update.getInsertQuads());
    }

    /** Finds what is to change; others may do so at the same time. */
    void solve() {
        Objects.requireNonNull(plan).run(row -> {
            going.forEach(template -> template.fill(row));
            coming.forEach(template -> template.fill(row));
            return true;
        });
    }

    void change() {
        going.forEach(Template::remove);
        coming.forEach(Template::add);
        going = List.of();
        coming = List.of();
    }

    private List<Template> templates(Plan plan, List<Quad> quads) {
        List<Template> templates = new ArrayList<>();
        quads.forEach(quad -> templates.add(new Template(plan, quad)));
        return templates;
    }

    /** One quad of the template, and the triples that solutions made of it. */
    private final class Template {
        private final NumberedGraph graph;
        private final Node[] nodes;
        private final int[] constants = new int[3];
        /** Of variables that stand alone; -1 for a triple term with variables. */
        private final int[] slots = new int[3];
        /** Positive: numbers of the data. Negative: places in {@link #made}. */
        private int[] triples = new int[3 << 10];

        private final List<Node> made = new ArrayList<>();
        private final Map<Node, Integer> places = new HashMap<>();
        private int count;

        Template(Plan plan, Quad quad) {
            this.graph = quad.isDefaultGraph() ? data.graph() : data.graph(quad.getGraph());
            this.nodes = new Node[] {quad.getSubject(), quad.getPredicate(), quad.getObject()};
            for (int i = 0; i < 3; i++) {
                constants[i] = nodes[i].isConcrete() ? place(nodes[i]) : 0;
                slots[i] = Var.isVar(nodes[i]) ? plan.slot(Var.alloc(nodes[i])) : -1;
            }
        }

        void fill(Row row) {
            if (count == triples.length) {
                triples = Arrays.copyOf(triples, 2 * count);
            }
            for (int i = 0; i < 3; i++) {
                int number = constants[i] != 0 ? constants[i] : number(row, i);
                if (number == 0 || (i < 2 && !term(number).isURI())) {
                    return;
                }
                triples[count + i] = number;
            }
            count += 3;
        }

        private int number(Row row, int i) {
            if (!Var.isVar(nodes[i])) {
                Node term = Substitute.substitute(nodes[i], row.binding);
                return term.isConcrete() ? place(term) : 0;
            }
            int number = slots[i] < 0 ? 0 : row.slots[slots[i]];
            return number >= 0 ? number : place(row.term(number));
        }

        /** The number of a term, or where it waits for one. */
        private int place(Node term) {
            int known = data.terms().find(term);
            if (known != 0) {
                return known;
            }
            return places.computeIfAbsent(term, stranger -> {
                made.add(stranger);
                return -made.size();
            });
        }

        private Node term(int number) {
            return number > 0 ? data.terms().term(number) : made.get(-1 - number);
        }

        private int stored(int number) {
            return number > 0 ? number : data.terms().add(made.get(-1 - number));
        }

        void add() {
            for (int i = 0; i < count; i += 3) {
                graph.add(stored(triples[i]), stored(triples[i + 1]), stored(triples[i + 2]));
            }
        }

        void remove() {
            for (int i = 0; i < count; i += 3) {
                graph.remove(Math.max(0, triples[i]), Math.max(0, triples[i + 1]), Math.max(0, triples[i + 2]));
            }
        }
    }
}
