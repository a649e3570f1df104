package org.warrantgraph.build;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.warrantgraph.engine.Sparql;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;

/**
 * The belief of one proposition, multiplied up from its units, because SPARQL has no product.
 *
 * <pre>
 * belief = (1 - product over affirming units (1 - r)) * product over denying units (1 - r)
 * r      = largest weight among the lines of the unit: hop, evidence type, directness
 * </pre>
 *
 * The formula is the policy's ({@code ontology/policy.ttl}): a sortable summary, not a probability.
 */
final class AssemblyBelief {
    private static final Var PROPOSITION = Var.alloc("p");
    private static final Var HOW = Var.alloc("how");
    private static final Var UNIT = Var.alloc("unit");
    private static final Var WEIGHT = Var.alloc("weight");
    private static final Node AFFIRMS = Terms.node(Property.AFFIRMS);
    private static final Node BELIEF = Terms.node(Property.BELIEF);

    private final Map<Node, BigDecimal> affirming = new HashMap<>();
    private final Map<Node, BigDecimal> denying = new HashMap<>();

    /**
     * Writes {@code w:belief} for every proposition; 0.0 where no line is left.
     *
     * @param query rows {@code ?p ?how ?unit ?weight}, those of one proposition together
     */
    static void apply(DatasetGraph data, String query, Context context) {
        Collecting beliefs = new Collecting();
        Sparql.select(data, QueryFactory.create(query), context, beliefs);
        beliefs.endProposition();
        beliefs.triples.forEach(triple -> data.add(Quad.create(Quad.defaultGraphIRI, triple)));
        writeZeros(data);
    }

    private static void writeZeros(DatasetGraph data) {
        List<Node> without = new ArrayList<>();
        data.getDefaultGraph()
                .find(Node.ANY, RDF.type.asNode(), Terms.node(Type.PROPOSITION))
                .mapWith(Triple::getSubject)
                .filterDrop(p -> data.getDefaultGraph().contains(p, BELIEF, Node.ANY))
                .forEach(without::add);
        without.forEach(p -> data.add(Quad.defaultGraphIRI, p, BELIEF, decimal(BigDecimal.ZERO)));
    }

    private void add(Binding row) {
        Map<Node, BigDecimal> side = row.get(HOW).equals(AFFIRMS) ? affirming : denying;
        side.merge(row.get(UNIT), new BigDecimal(row.get(WEIGHT).getLiteralLexicalForm()), BigDecimal::max);
    }

    private BigDecimal belief() {
        return BigDecimal.ONE.subtract(doubt(affirming)).multiply(doubt(denying));
    }

    private static BigDecimal doubt(Map<Node, BigDecimal> units) {
        return units.values().stream()
                .map(BigDecimal.ONE::subtract)
                .reduce(BigDecimal.ONE, (a, b) -> a.multiply(b, MathContext.DECIMAL64));
    }

    /** Rounded half up to 3 decimals, without zeros at the end but with one digit after the point: 0.64, 0.0. */
    private static Node decimal(BigDecimal value) {
        BigDecimal rounded = value.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return NodeFactory.createLiteralDT(
                rounded.setScale(Math.max(1, rounded.scale())).toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** Makes one belief of all rows of a proposition. */
    private static final class Collecting implements Consumer<Binding> {
        private final List<Triple> triples = new ArrayList<>();
        private final Map<Node, Node> shared = new HashMap<>();
        private AssemblyBelief current = new AssemblyBelief();
        private Node proposition = Node.ANY;

        @Override
        public void accept(Binding row) {
            if (!row.get(PROPOSITION).equals(proposition)) {
                endProposition();
                proposition = row.get(PROPOSITION);
            }
            current.add(row);
        }

        void endProposition() {
            if (proposition.isURI()) {
                Node value = decimal(current.belief());
                triples.add(Triple.create(proposition, BELIEF, shared.computeIfAbsent(value, same -> same)));
            }
            current = new AssemblyBelief();
        }
    }
}
