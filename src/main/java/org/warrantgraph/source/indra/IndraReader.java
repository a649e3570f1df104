package org.warrantgraph.source.indra;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.JsonRecords;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.Telling;
import tools.jackson.core.JacksonException;

/**
 * Reads INDRA statements: a JSON array, as INDRA writes it. Each evidence becomes a claim; a negated one denies. Thread-safe; memory holds
 * one statement, and a number for each work cited.
 */
public final class IndraReader implements Reader {
    private static final Pattern AGENTS = Pattern.compile("\"db_refs\"\\s*:");
    private static final Pattern ROLES =
            Pattern.compile("\"(subj|enz|members|agent|gef|gap|obj_from)\"\\s*:\\s*[\\[{n]");
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"[A-Z][A-Za-z]+\"");

    @Override
    public String name() {
        return "indra";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String text =
                new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return Fit.none("not JSON");
        }
        return AGENTS.matcher(text).find()
                        && ROLES.matcher(text).find()
                        && TYPE.matcher(text).find()
                ? new Fit(85, "JSON with types, agents and db_refs of INDRA")
                : Fit.none("JSON without agents of INDRA");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        Iri document = Iris.document(base.replaceFirst("\\.json$", ""), file.sha256());
        Notes notes = new Notes(file.name(), sink);
        IndraClaims claims = new IndraClaims(new Telling(document, "INDRA", notes, sink), notes);
        int[] claimed = {0};
        try (java.io.Reader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
            JsonRecords.read(in, document, (statement, text) -> {
                Optional<String> nothing = claims.claim(statement, text);
                nothing.ifPresentOrElse(sink::skipped, sink::used);
                claimed[0] += nothing.isPresent() ? 0 : 1;
            });
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            int line = e instanceof JacksonException broken && broken.getLocation() != null
                    ? Math.max(0, broken.getLocation().getLineNr())
                    : 0;
            sink.skipped("broken");
            notes.warn(
                    "W-INDRA-002",
                    line,
                    "",
                    "reading stops here after " + claimed[0] + " statements: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".",
                    "Write the file again.");
        }
        if (claimed[0] == 0) {
            throw new WarrantException.UnreadableInput(
                    "W-INDRA-001",
                    Place.file(file.name()),
                    "no statement of INDRA is in this file.",
                    "Write statements as a JSON array, each with a type and two agents.");
        }
        sink.accept(new SourceDocument(
                document,
                file.sha256(),
                file.size(),
                "application/json",
                Value.UNKNOWN_KIND,
                Optional.of(base),
                Optional.of("INDRA"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        notes.close();
    }
}
