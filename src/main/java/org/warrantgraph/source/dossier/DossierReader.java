package org.warrantgraph.source.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.yaml.Yaml;
import org.warrantgraph.source.yaml.YamlTree;
import org.warrantgraph.text.structure.CodePoints;

/**
 * Reads dossiers: what a document says, noted by a person in YAML. Stateless and thread-safe.
 *
 * <p>There are two forms: short lines, and the plain form with the keys of {@code ontology/context.jsonld} ({@link PlainForm}).
 *
 * <p>The dossier file is the source document, told about by the person who wrote it; every anchor is a line of it.
 */
public final class DossierReader implements Reader {
    /** Larger files are refused: a dossier is written by hand. */
    static final int LARGEST = 4 << 20;

    private static final Pattern FIRST_KEY =
            Pattern.compile("(?m)^(document|references|claims|trials|experiments|statements|\"@context\"):");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    @Override
    public String name() {
        return "dossier";
    }

    @Override
    public String version() {
        return "4";
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return Fit.none("not a .yaml file");
        }
        return FIRST_KEY.matcher(new String(head, StandardCharsets.UTF_8)).find()
                ? new Fit(80, "YAML with the keys of a dossier")
                : new Fit(5, "YAML, but without a key of a dossier in its first lines");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        CodePoints text = new CodePoints(decode(file));
        Problems problems = new Problems(file.name(), sink);
        Optional<Yaml> root = YamlTree.read(text.toString(), problems);
        if (root.isEmpty() || !(root.get() instanceof Yaml.Entries dossier)) {
            throw new WarrantException.UnreadableInput(
                    "W-DOSSIER-001",
                    Place.file(file.name()),
                    "this is no dossier: it has no keys.",
                    "Start with \"document:\" and what the document says of itself.");
        }
        if (PlainForm.fits(dossier)) {
            plain(file, text, dossier, problems);
            return;
        }
        DossierKeys.DOSSIER.check(dossier, problems);
        Draft draft = new Draft(document(file, dossier, problems), text, problems);
        draft.emit(draft.document);
        sink.used();
        new ReferenceSection(draft).read(dossier);
        new EntitySections(draft).read(dossier);
        ClaimSection claims = new ClaimSection(draft);
        dossier.get("pathways").ifPresent(value -> new PathwaySection(draft, claims).read(value));
        dossier.get("claims").ifPresent(claims::read);
        dossier.get("verdicts").ifPresent(value -> new VerdictSection(draft).read(value));
        StudySection studies = new StudySection(draft);
        dossier.get("trials").ifPresent(value -> studies.read("trials", value, true));
        dossier.get("experiments").ifPresent(value -> studies.read("experiments", value, false));
    }

    private static void plain(SourceFile file, CodePoints text, Yaml.Entries dossier, Problems problems) {
        try {
            new PlainForm(problems).read(file, text, dossier);
        } catch (WarrantException.UnreadableInput e) {
            Message report = e.report();
            throw new WarrantException.UnreadableInput(
                    report.id(), Place.line(file.name(), report.place().line()), report.what(), report.remedy(), e);
        }
    }

    private static String decode(SourceFile file) {
        Place place = Place.file(file.name());
        if (file.size() > LARGEST) {
            throw new WarrantException.UnreadableInput(
                    "W-DOSSIER-008",
                    place,
                    "a dossier may have 4 MiB; this file has " + file.size() + " bytes.",
                    "Split it by document.");
        }
        try (InputStream in = file.open()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WarrantException.UnreadableInput(
                    "W-DOSSIER-009", place, "the file is not UTF-8.", "Save it with the encoding UTF-8.", e);
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-DOSSIER-009", place, "the file cannot be read: " + e.getMessage() + ".", "", e);
        }
    }

    private static SourceDocument document(SourceFile file, Yaml.Entries dossier, Problems problems) {
        Yaml.Entries fields = dossier.get("document")
                .filter(Yaml.Entries.class::isInstance)
                .map(Yaml.Entries.class::cast)
                .orElse(new Yaml.Entries(List.of(), 1, dossier.span()));
        DossierKeys.DOCUMENT.check(fields, problems);
        if (fields.entries().isEmpty()) {
            problems.warning(
                    "W-DOSSIER-012",
                    1,
                    "document",
                    "nothing is said of the document that this dossier tells about.",
                    "Add \"document:\" with title, author, date and kind.");
        }
        return new SourceDocument(
                Iris.document(stem(file.name()), file.sha256()),
                file.sha256(),
                file.size(),
                "application/yaml",
                kind(fields, problems),
                text(fields, "title"),
                text(fields, "author"),
                text(fields, "date").filter(date -> isDate(date, fields, problems)),
                text(fields, "url"),
                text(fields, "audience"),
                text(fields, "rights"),
                text(fields, "references").filter(n -> n.matches("\\d{1,5}")).map(Integer::valueOf));
    }

    private static Iri kind(Yaml.Entries fields, Problems problems) {
        Optional<String> kind = text(fields, "kind");
        try {
            return kind.map(word -> ClosedLists.bundled().require("source-kind", word))
                    .orElse(Value.UNKNOWN_KIND);
        } catch (WarrantException.UnreadableInput e) {
            Message fault = e.report();
            problems.error(fault.id(), line(fields, "kind"), "document/kind", fault.what(), fault.remedy());
            return Value.UNKNOWN_KIND;
        }
    }

    private static boolean isDate(String date, Yaml.Entries fields, Problems problems) {
        if (DATE.matcher(date).matches()) {
            return true;
        }
        problems.error(
                "W-DOSSIER-013",
                line(fields, "date"),
                "document/date",
                "\"" + date + "\" is no date.",
                "Write 2025, 2025-12 or 2025-12-03, as precise as the document says.");
        return false;
    }

    private static int line(Yaml.Entries fields, String key) {
        return fields.find(key).map(entry -> entry.key().line()).orElse(0);
    }

    private static Optional<String> text(Yaml.Entries fields, String key) {
        return fields.get(key)
                .flatMap(value -> value.texts().stream().findFirst())
                .map(Yaml.Text::text);
    }

    static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
    }
}
