package org.warrantgraph.source.pathway.gocam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.PartialDate;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;
import org.warrantgraph.source.record.Telling;

/**
 * The evidence of one model: each piece of it that names a source is a reference of its own, for two pieces from one paper may be of two
 * kinds. Not thread-safe.
 */
final class EvidenceOfModel {
    private static final Iri CONTRIBUTOR = new Iri("http://purl.org/dc/terms/contributor");
    private static final Iri DAY = new Iri("http://purl.org/dc/terms/date");
    private static final Iri DATE_TYPE = new Iri("http://www.w3.org/2001/XMLSchema#date");

    private final Telling told;
    private final Graph graph;
    private final Places places;
    private final Map<Node, List<Iri>> references = new HashMap<>();
    private int number;

    EvidenceOfModel(Telling told, Graph graph, Places places) {
        this.told = told;
        this.graph = graph;
        this.places = places;
    }

    /** One line for each source that the edge's evidence names; one without a reference where it has evidence that names none. */
    List<EvidenceLine> lines(Graph edges, Node edge) {
        List<EvidenceLine> lines = new ArrayList<>();
        List<Node> pieces = objects(edges, edge, Terms.EVIDENCE);
        for (Node piece : pieces) {
            references(piece)
                    .forEach(reference -> lines.add(line(Optional.of(reference), piece, Value.CITED_BY_SOURCE)));
        }
        if (lines.isEmpty() && !pieces.isEmpty()) {
            lines.add(line(Optional.empty(), pieces.get(0), Value.STATED_BY_SOURCE));
        }
        return lines;
    }

    private EvidenceLine line(Optional<Iri> reference, Node piece, Iri hop) {
        Iri kind = objects(graph, piece, Terms.EVIDENCE_TYPE).stream()
                .map(Node::getURI)
                .filter(uri -> uri.matches("http://purl\\.obolibrary\\.org/obo/ECO_\\d{7}"))
                .findFirst()
                .map(Iri::new)
                .orElse(reference.isPresent() ? EvidenceLine.TRACEABLE_STATEMENT : EvidenceLine.UNTRACEABLE_STATEMENT);
        return new EvidenceLine(reference, kind, Value.SUPPORTS, Value.UNVERIFIED, hop, Optional.empty());
    }

    private List<Iri> references(Node piece) {
        List<Iri> known = references.get(piece);
        if (known == null) {
            known = texts(graph, piece, Terms.SOURCE).stream()
                    .map(source -> reference(piece, source))
                    .toList();
            references.put(piece, known);
        }
        return known;
    }

    private Iri reference(Node piece, String source) {
        List<ExternalId> works = Identifiers.parse(source.strip())
                .filter(Registers::isWork)
                .map(List::of)
                .orElseGet(() -> Identifiers.in(source).stream()
                        .filter(Registers::isWork)
                        .toList());
        number++;
        return told.state(new Reference(
                        told.document(),
                        number,
                        source,
                        places.thing(piece.isURI() ? piece.getURI() : ""),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        works,
                        works.isEmpty() ? Optional.of(source.strip()) : Optional.empty()))
                .iri();
    }

    /** Who made the edge or the evidence, and when: an ORCID address as a name, other words as they are. */
    void madeBy(Graph from, Node node, Iri about) {
        for (String contributor : texts(from, node, Terms.CONTRIBUTOR)) {
            boolean orcid = contributor.matches("https?://orcid\\.org/\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");
            told.state(
                    new RdfStatement(about, CONTRIBUTOR, orcid ? new Iri(contributor) : RdfLiteral.text(contributor)));
        }
        texts(from, node, Terms.DAY)
                .forEach(day -> told.state(new RdfStatement(
                        about,
                        DAY,
                        PartialDate.isOne(day) && day.length() == 10
                                ? new RdfLiteral(day, DATE_TYPE, Optional.empty())
                                : RdfLiteral.text(day))));
    }

    /** What the lines of a claim say besides kind and reference. */
    void details(Graph edges, Node edge, Claim claim) {
        for (Node piece : objects(edges, edge, Terms.EVIDENCE)) {
            List<Iri> cited = references(piece);
            for (EvidenceLine line : claim.evidence()) {
                boolean ofPiece = line.reference().map(cited::contains).orElse(cited.isEmpty());
                if (ofPiece) {
                    Iri name = Iris.evidence(claim.iri(), line.reference());
                    madeBy(graph, piece, name);
                    texts(graph, piece, Terms.EVIDENCE_WITH)
                            .forEach(with ->
                                    told.state(new RdfStatement(name, Property.EVIDENCE_WITH, RdfLiteral.text(with))));
                }
            }
        }
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private static List<String> texts(Graph graph, Node subject, Node property) {
        return objects(graph, subject, property).stream()
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .filter(text -> !text.isBlank())
                .toList();
    }
}
