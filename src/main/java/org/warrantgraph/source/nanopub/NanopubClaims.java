package org.warrantgraph.source.nanopub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.RdfTerm;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.statement.CitedWorks;
import org.warrantgraph.source.statement.RelationTable;

/** Claims what the assertion of a nanopublication says, with its provenance as evidence, and keeps who published it, when and how. */
final class NanopubClaims {
    private static final Pattern ECO = Pattern.compile("/ECO_\\d{7}$");
    private static final String DCTERMS = "http://purl.org/dc/terms/";

    private final NanopubTerms terms = NanopubTerms.bundled();
    private final Telling told;
    private final CitedWorks works;
    private final TrigBlocks blocks;
    private final Sink sink;
    private final Notes notes;

    NanopubClaims(Telling told, TrigBlocks blocks, Sink sink, Notes notes) {
        this.told = told;
        this.works = new CitedWorks(told);
        this.blocks = blocks;
        this.sink = sink;
        this.notes = notes;
    }

    /** Claims the assertion; returns why it says nothing, empty where it was claimed. */
    Optional<String> claim(Nanopub nanopub) {
        List<Quad> said = nanopub.quads(nanopub.assertion()).stream()
                .filter(quad -> isStatement(quad, nanopub))
                .toList();
        int others = nanopub.quads(nanopub.assertion()).size() - said.size();
        int line = blocks.line(nanopub.assertion());
        if (others > 0) {
            notes.warn(
                    "W-NANOPUB-013",
                    line,
                    nanopub.iri(),
                    others + (others == 1 ? " triple of the assertion is" : " triples of the assertion are")
                            + " no relation between two named things and not claimed.",
                    "They stay in the file, where the place of the claims leads.");
        }
        if (said.isEmpty()) {
            return Optional.of("the assertion relates no two named things");
        }
        NanopubThings things = new NanopubThings(told, nanopub);
        Anchor place = blocks.place(told.document(), nanopub.assertion(), "assertion of " + nanopub.iri());
        List<EvidenceLine> evidence = evidence(nanopub);
        for (Quad quad : said) {
            claim(quad, things, manner(nanopub), place, evidence, line);
        }
        publication(nanopub);
        return Optional.empty();
    }

    /** Between two IRIs, not about the nanopublication itself, and neither a type nor a name. */
    private static boolean isStatement(Quad quad, Nanopub nanopub) {
        return quad.getSubject().isURI()
                && quad.getObject().isURI()
                && !quad.getSubject().getURI().equals(nanopub.assertion())
                && !quad.getSubject().getURI().equals(nanopub.iri())
                && !quad.getPredicate().getURI().startsWith("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                && !quad.getPredicate().getURI().startsWith("http://www.w3.org/2000/01/rdf-schema#");
    }

    private void claim(
            Quad quad, NanopubThings things, Manner manner, Anchor place, List<EvidenceLine> evidence, int line) {
        Entity subject = things.entity(quad.getSubject());
        Entity object = things.entity(quad.getObject());
        String predicate = quad.getPredicate().getURI();
        Optional<RelationTable.Mapped> known = terms.relation(predicate);
        if (known.isEmpty()) {
            notes.warn(
                    "W-NANOPUB-014",
                    line,
                    predicate,
                    "\"" + predicate + "\" stands for no relation; kept as \"associated with\" and in its own words.",
                    "Use a relation of Warrant, Biolink or the Relation Ontology.");
        }
        RelationTable.Mapped relation = known.orElseGet(() -> RelationTable.unknown(predicate));
        told.claim(
                relation.polarity(false),
                relation.proposition(subject.iri(), object.iri()),
                List.of(place),
                manner,
                relation.exact()
                        ? Optional.empty()
                        : Optional.of(subject.label() + " <" + predicate + "> " + object.label()),
                evidence);
    }

    private List<EvidenceLine> evidence(Nanopub nanopub) {
        List<Quad> provenance = nanopub.quads(nanopub.provenance());
        Anchor place = blocks.place(told.document(), nanopub.provenance(), "provenance of " + nanopub.iri());
        Optional<Iri> type = provenance.stream()
                .map(Quad::getObject)
                .filter(node -> node.isURI()
                        && node.getURI().startsWith(Namespaces.OBO)
                        && ECO.matcher(node.getURI()).find())
                .map(node -> new Iri(node.getURI()))
                .findFirst();
        List<EvidenceLine> lines = new ArrayList<>();
        for (Node cited : terms.said(provenance, "cites")) {
            String printed = cited.isURI() ? cited.getURI() : cited.getLiteralLexicalForm();
            EvidenceLine line = works.cites(
                    printed,
                    Identifiers.in(printed).stream().filter(Registers::isWork).toList(),
                    Optional.empty(),
                    cited.isURI() ? Optional.of(printed) : Optional.empty(),
                    place);
            lines.add(new EvidenceLine(
                    line.reference(),
                    type.orElse(line.evidenceType()),
                    line.direction(),
                    line.verification(),
                    line.hop(),
                    Optional.empty()));
        }
        return lines.stream().distinct().toList();
    }

    /** A person with an ORCID stands behind it, or nobody says. */
    private Manner manner(Nanopub nanopub) {
        boolean person = Stream.of(nanopub.provenance(), nanopub.info())
                .flatMap(graph -> terms.said(nanopub.quads(graph), "creator").stream())
                .anyMatch(node -> node.isURI() && node.getURI().contains("orcid.org/"));
        return new Manner(
                Value.FINDING, Value.KNOWLEDGE_ASSERTION, person ? Value.MANUAL_AGENT : Value.AUTOMATED_AGENT);
    }

    /** What the publication info says of the nanopublication stays with its IRI. */
    private void publication(Nanopub nanopub) {
        NanopubTerms.iri(nanopub.iri()).ifPresent(iri -> {
            sink.accept(new RdfStatement(
                    iri,
                    new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                    new Iri("http://www.nanopub.org/nschema#Nanopublication")));
            sink.accept(new RdfStatement(iri, new Iri(DCTERMS + "isPartOf"), told.document()));
            List<Quad> info = nanopub.quads(nanopub.info());
            state(iri, "creator", terms.said(info, "creator"));
            state(iri, "created", terms.said(info, "created"));
            state(iri, "license", terms.said(info, "licence"));
        });
    }

    private void state(Iri nanopub, String property, List<Node> values) {
        values.stream()
                .flatMap(node -> term(node).stream())
                .forEach(value -> sink.accept(new RdfStatement(nanopub, new Iri(DCTERMS + property), value)));
    }

    private static Optional<RdfTerm> term(Node node) {
        if (node.isURI()) {
            return NanopubTerms.iri(node.getURI()).map(iri -> iri);
        }
        String language = node.getLiteralLanguage();
        return NanopubTerms.iri(node.getLiteralDatatypeURI())
                .map(type -> new RdfLiteral(
                        node.getLiteralLexicalForm(),
                        type,
                        language.isEmpty() ? Optional.empty() : Optional.of(language)));
    }
}
