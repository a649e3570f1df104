package org.warrantgraph.source.pathway.gpml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.xml.XmlElement;

/** The literature of one drawing: its publication references, and who cites them. Not thread-safe. */
final class Cited {
    private final Drawing drawing;
    private final Telling told;
    private final Map<String, Iri> references = new HashMap<>();
    private int number;

    Cited(Drawing drawing, Telling told) {
        this.drawing = drawing;
        this.told = told;
    }

    /** The publication references of a drawing. */
    static Stream<XmlElement> publications(Drawing drawing) {
        return drawing.root().elements("Biopax").flatMap(biopax -> biopax.elements("PublicationXref"));
    }

    /** Tells of every publication reference. */
    void tell() {
        publications(drawing).forEach(this::tell);
    }

    private void tell(XmlElement publication) {
        String key = publication.attribute("id").orElse("");
        String id = publication.text("ID").orElse("");
        String database = publication.text("DB").orElse("");
        Optional<String> title = publication.text("TITLE");
        List<ExternalId> works = works(database, id);
        String printed = printed(publication, database, id);
        if (printed.isEmpty()) {
            told.skipped("reference without identifier and title");
            report(publication, "030", "a reference has neither identifier nor title.");
            return;
        }
        if (id.isEmpty()) {
            report(publication, "031", "a reference has no identifier; it is known by what is printed: " + printed);
        } else if (works.isEmpty()) {
            report(
                    publication,
                    "032",
                    "\"" + id + "\" of \"" + database + "\" is no identifier of a work; it is kept as printed.");
        }
        number++;
        Reference reference = told.state(new Reference(
                told.document(),
                number,
                printed,
                place(publication),
                title,
                Optional.empty(),
                Optional.empty(),
                works,
                Optional.empty()));
        references.putIfAbsent(key, reference.iri());
        told.used();
    }

    private static List<ExternalId> works(String database, String id) {
        if (id.isEmpty()) {
            return List.of();
        }
        Optional<ExternalId> named = Registers.named(database.isEmpty() ? "pubmed" : database)
                .flatMap(register -> Identifiers.of(register.prefix(), id));
        return named.filter(Registers::isWork)
                .map(List::of)
                .orElseGet(() ->
                        Identifiers.in(id).stream().filter(Registers::isWork).toList());
    }

    private static String printed(XmlElement publication, String database, String id) {
        String authors = publication.elements("AUTHORS").map(XmlElement::text).collect(Collectors.joining(", "));
        return Stream.of(
                        authors,
                        publication.text("TITLE").orElse(""),
                        publication.text("SOURCE").orElse(""),
                        publication.text("YEAR").orElse(""),
                        id.isEmpty() ? "" : (database + ": " + id))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(". "));
    }

    private Anchor place(XmlElement publication) {
        return drawing.place(
                told.document(),
                publication.at("ID").filter(id -> !id.text().isEmpty()).orElse(publication));
    }

    private void report(XmlElement publication, String message, String what) {
        told.report(
                Severity.WARNING,
                message,
                drawing.line(publication),
                publication.attribute("id").orElse(""),
                what,
                "Give the reference its PMID or DOI.");
    }

    /** One evidence line for each reference that an element cites; none where it cites nothing. */
    List<EvidenceLine> by(XmlElement element) {
        return element.elements("BiopaxRef")
                .map(XmlElement::text)
                .distinct()
                .flatMap(key -> reference(key, element).stream())
                .distinct()
                .map(EvidenceLine::cites)
                .toList();
    }

    private Optional<Iri> reference(String key, XmlElement element) {
        Iri reference = references.get(key);
        if (reference == null) {
            told.report(
                    Severity.WARNING,
                    "033",
                    drawing.line(element),
                    drawing.key(element),
                    "\"" + key + "\" is no reference of this file.",
                    "Add the reference, or take the citation out.");
        }
        return Optional.ofNullable(reference);
    }
}
