package org.warrantgraph.source.literature.library;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.literature.Bibliography;
import org.warrantgraph.source.literature.RecordDate;
import org.warrantgraph.source.literature.WorkIds;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.RecordWindow;

/**
 * Reads reference libraries in BibTeX and BibLaTeX, one entry after the other: accents, {@code @string}, {@code and others}, values over
 * several lines. Thread-safe.
 */
public final class BibtexReader implements Reader {
    private static final String CODE_VERSION = "1";
    private static final int MOST_MACROS = 10_000;
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\s*@[A-Za-z]{2,20}\\s*[{(]");

    private final LibraryKinds kinds = new LibraryKinds("bibtex");

    @Override
    public String name() {
        return "bibtex";
    }

    @Override
    public String version() {
        return CODE_VERSION + "-" + kinds.hash();
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".bib") || name.endsWith(".bibtex")) {
            return new Fit(80, "BibTeX, by its name");
        }
        return name.endsWith(".txt")
                        && ENTRY.matcher(new String(head, StandardCharsets.UTF_8))
                                .find()
                ? new Fit(40, "a text file with BibTeX entries")
                : Fit.none("not .bib, nor .txt with BibTeX entries");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        SourceDocument document = Bibliography.of(file, "application/x-bibtex", Optional.empty());
        Notes notes = new Notes(file.name(), sink);
        Map<String, String> macros = new HashMap<>();
        boolean any = false;
        try (RecordWindow window = new RecordWindow(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            BibtexScanner scanner = new BibtexScanner(window);
            for (Optional<BibtexScanner.Found> found = scanner.next(); found.isPresent(); found = scanner.next()) {
                if (!any) {
                    sink.accept(document);
                    any = true;
                }
                window.forget(found.get().start());
                entry(found.get(), window, document, macros, notes, sink);
            }
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-BIBTEX-032",
                    Place.file(file.name()),
                    "The file cannot be read: " + e.getMessage() + ".",
                    "Check its permissions.",
                    e);
        }
        if (!any) {
            throw new WarrantException.UnreadableInput(
                    "W-BIBTEX-030",
                    Place.file(file.name()),
                    "There is no entry in the file.",
                    "An entry looks like @article{key, title = {...}}.");
        }
        notes.close();
    }

    private void entry(
            BibtexScanner.Found found,
            RecordWindow window,
            SourceDocument document,
            Map<String, String> macros,
            Notes notes,
            Sink sink) {
        BibtexEntry entry = BibtexEntry.parse(found.text(), macros);
        if (!found.whole()) {
            notes.warn(
                    "W-BIBTEX-001",
                    found.line(),
                    entry.key(),
                    "The entry does not close, or is longer than " + BibtexScanner.LONGEST + " characters.",
                    "Count its braces.");
        }
        for (String what : entry.odd()) {
            notes.warn("W-BIBTEX-010", found.line(), entry.key(), what, "Mend the entry; the rest of it was read.");
        }
        switch (entry.type()) {
            case "comment", "preamble" -> sink.skipped("@" + entry.type());
            case "string" -> {
                if (macros.size() < MOST_MACROS) {
                    macros.putAll(entry.fields());
                }
                sink.skipped("@string, used where it is named");
            }
            default -> {
                Anchor place = window.place(document.iri(), found.start(), found.end());
                Optional<Publication> publication = publication(entry, place, found.line(), notes);
                if (publication.isPresent()) {
                    sink.accept(publication.get());
                    sink.used();
                } else {
                    notes.warn(
                            "W-BIBTEX-012",
                            found.line(),
                            entry.key(),
                            "The entry has neither title nor identifier.",
                            "Add one of them.");
                    sink.skipped("entry without title and identifier");
                }
            }
        }
    }

    private Optional<Publication> publication(BibtexEntry entry, Anchor place, int line, Notes notes) {
        Optional<String> title = entry.text("title");
        List<ExternalId> identifiers = identifiers(entry, line, notes);
        if (title.isEmpty() && identifiers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Publication(
                place.document(),
                place,
                false,
                kinds.of(entry.type(), identifiers),
                title,
                identifiers,
                entry.text("date")
                        .flatMap(RecordDate::words)
                        .or(() -> entry.text("year")
                                .flatMap(year -> RecordDate.of(year, entry.text("month"), entry.text("day")))),
                entry.raw("author").or(() -> entry.raw("editor")).flatMap(PersonNames::firstFamily),
                entry.text("journal")
                        .or(() -> entry.text("journaltitle"))
                        .or(() -> entry.text("booktitle"))
                        .or(() -> entry.text("howpublished"))
                        .or(() -> entry.text("publisher")),
                entry.text("url"),
                WorkIds.studies(title.orElse("") + "\n" + entry.text("note").orElse("") + "\n"
                        + entry.text("number").orElse(""))));
    }

    private static List<ExternalId> identifiers(BibtexEntry entry, int line, Notes notes) {
        WorkIds ids = new WorkIds();
        for (String field : List.of("doi", "pmid", "pmcid")) {
            entry.text(field).ifPresent(value -> {
                if (!ids.add(field, value)) {
                    notes.warn(
                            "W-BIBTEX-011",
                            line,
                            entry.key(),
                            "\"" + value + "\" is no " + field.toUpperCase(Locale.ROOT) + ".",
                            "Correct it; the rest of the entry was read.");
                }
            });
        }
        entry.text("eprint").ifPresent(value -> {
            String archive = entry.text("archiveprefix")
                    .or(() -> entry.text("eprinttype"))
                    .orElse("");
            ids.add(archive.isEmpty() ? "arxiv" : archive, value);
        });
        entry.text("url").ifPresent(ids::addFrom);
        if (ids.list().isEmpty()) {
            // A note of a work that is identified may speak of another work.
            entry.text("note").ifPresent(ids::addFrom);
        }
        return ids.list();
    }
}
