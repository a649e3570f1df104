package org.warrantgraph.source.pathway.gpml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Slug;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.xml.XmlElement;

/** Tells of lines that other lines lead to, as steps of the pathway. Not thread-safe. */
final class Steps {
    private static final Iri IDENTIFIER = new Iri("http://purl.org/dc/terms/identifier");

    private final Drawing drawing;
    private final LineEnds ends;
    private final Telling told;
    private final Iri pathway;
    private final String pathwayKey;

    /** @param pathwayKey names the pathway within the names of its steps: {@code wp45} */
    Steps(Drawing drawing, LineEnds ends, Telling told, Iri pathway, String pathwayKey) {
        this.drawing = drawing;
        this.ends = ends;
        this.told = told;
        this.pathway = pathway;
        this.pathwayKey = pathwayKey;
    }

    /** An identifier of a line in another database. */
    record Identifier(String written) {
        RdfStatement of(Iri claim) {
            return new RdfStatement(claim, IDENTIFIER, RdfLiteral.text(written));
        }
    }

    /** The identifier that a line has in a database of reactions, as printed. */
    Optional<Identifier> identifier(XmlElement line) {
        return line.at("Xref")
                .flatMap(xref -> xref.attribute("ID")
                        .map(id -> new Identifier(xref.attribute("Database")
                                        .map(name -> name + ":")
                                        .orElse("")
                                + id)));
    }

    /** The step that a line is, stated. */
    Iri of(XmlElement line) {
        List<XmlElement> points = Drawing.points(line);
        String from = points.isEmpty() ? "?" : label(ends.of(points.get(0)));
        String to = points.isEmpty() ? "?" : label(ends.of(points.get(points.size() - 1)));
        String key = Drawing.id(line).orElseGet(() -> "line " + drawing.path(line));
        return told.state(new Entity(
                        Iris.of("step", pathwayKey + "-" + Slug.of(key)),
                        EntityKind.STEP,
                        from + " → " + to,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(pathway)))
                .iri();
    }

    private static String label(LineEnd end) {
        return end instanceof LineEnd.Things things
                ? things.entities().stream().map(Entity::label).collect(Collectors.joining(", "))
                : "?";
    }

    /** Claims who takes part in the step that a line is. */
    void parts(
            XmlElement line,
            LineEnd from,
            LineEnd to,
            Arrows.Meaning meaning,
            List<EvidenceLine> evidence,
            Optional<String> qualifier) {
        Iri step = of(line);
        part(line, step, from, meaning.start(), evidence, qualifier);
        part(line, step, to, meaning.end(), evidence, qualifier);
    }

    private void part(
            XmlElement line,
            Iri step,
            LineEnd end,
            Arrows.Relation role,
            List<EvidenceLine> evidence,
            Optional<String> qualifier) {
        if (end instanceof LineEnd.Things things) {
            things.entities()
                    .forEach(thing -> told.claim(
                            Polarity.AFFIRMS,
                            Proposition.of(step, role.predicate(), thing.iri()),
                            List.of(drawing.place(told.document(), line)),
                            Manner.curated(),
                            qualifier,
                            evidence));
        }
    }
}
