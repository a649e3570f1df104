package org.warrantgraph.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;

/**
 * A reader for tests of the build. {@code drug > protein [1]} is a claim, {@code 1: title} a reference, {@code drug ~ protein} a claim
 * that no shape lets through; a line with {@code ?} is
 * skipped, one with {@code !} makes the source unreadable.
 */
final class TinyReader implements Reader {
    private static final Iri UNDECLARED = new Iri("https://example.org/likes");

    private final String version;

    TinyReader(String version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        return file.name().endsWith(".tiny") ? new Fit(10, "ends in .tiny") : Fit.none("does not end in .tiny");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        Iri document = Iris.document(file.name(), file.sha256());
        sink.accept(new SourceDocument(
                document,
                file.sha256(),
                file.size(),
                "text/plain; charset=utf-8",
                Value.VENDOR_GUIDE,
                Optional.of("Tiny notes in " + file.name()),
                Optional.empty(),
                Optional.of("2025-12"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            int start = 0;
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                read(file, document, number, start, line, sink);
                start += line.length() + 1;
            }
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput("W-TINY-002", Place.file(file.name()), "Unreadable.", "", e);
        }
    }

    private static void read(SourceFile file, Iri document, int number, int start, String line, Sink sink) {
        if (line.contains("!")) {
            throw new WarrantException.UnreadableInput(
                    "W-TINY-001", Place.line(file.name(), number), "There is an exclamation mark.", "Take it out.");
        }
        if (line.contains("?")) {
            sink.skipped("question");
            sink.report(new Message(
                    "W-TINY-003",
                    Message.Severity.WARNING,
                    Place.line(file.name(), number),
                    "A question says nothing.",
                    "Answer it."));
            return;
        }
        Anchor place = line.isEmpty() ? null : Anchor.of(document, start, line, Optional.of("Notes"), Optional.empty());
        if (place == null) {
            return;
        }
        sink.used();
        if (line.contains(" > ") || line.contains(" ~ ")) {
            claim(document, place, line, sink);
        } else {
            int colon = line.indexOf(':');
            sink.accept(new Reference(
                    document,
                    Integer.parseInt(line.substring(0, colon)),
                    line.substring(colon + 2),
                    place,
                    Optional.of(line.substring(colon + 2)),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty()));
        }
    }

    private static void claim(Iri document, Anchor place, String line, Sink sink) {
        String[] parts = line.split(" > | ~ | \\[|\\]");
        Entity drug = Entity.named(EntityKind.COMPOUND, parts[0]);
        Entity protein = Entity.named(EntityKind.PROTEIN, parts[1]);
        sink.accept(drug);
        sink.accept(protein);
        List<EvidenceLine> evidence = new ArrayList<>();
        if (parts.length > 2) {
            evidence.add(EvidenceLine.cites(Iris.reference(document, Integer.parseInt(parts[2]))));
        } else {
            evidence.add(EvidenceLine.states());
        }
        sink.accept(new Claim(
                Polarity.AFFIRMS,
                Proposition.of(drug.iri(), line.contains(" ~ ") ? UNDECLARED : Relation.INHIBITS, protein.iri()),
                document,
                List.of(place),
                Value.FINDING,
                Value.KNOWLEDGE_ASSERTION,
                Value.TEXT_MINING_AGENT,
                Optional.empty(),
                Optional.empty(),
                evidence));
    }
}
