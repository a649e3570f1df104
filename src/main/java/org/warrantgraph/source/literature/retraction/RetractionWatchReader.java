package org.warrantgraph.source.literature.retraction;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.literature.Bibliography;
import org.warrantgraph.source.literature.TypeTable;
import org.warrantgraph.source.literature.WorkIds;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.TableRows;

/**
 * Reads the table of the Retraction Watch database: retractions, expressions of concern, corrections and reinstatements with date,
 * notice and reason, one standing per row. Thread-safe.
 *
 * <p>The file is read twice: first for the order of day and month, see {@link DayOrder}.
 */
public final class RetractionWatchReader implements Reader {
    private static final String CODE_VERSION = "1";
    private static final List<String> NEEDED = List.of("OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionNature");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setAllowMissingColumnNames(true)
            .setTrim(true)
            .get();

    private final TypeTable natures = TypeTable.of("standings.tsv", "retraction-watch");

    @Override
    public String name() {
        return "retraction-watch";
    }

    @Override
    public String version() {
        return CODE_VERSION + "-" + natures.hash();
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        if (!file.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return Fit.none("not .csv");
        }
        String first =
                new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        return NEEDED.stream().allMatch(first::contains)
                ? new Fit(95, "columns of the Retraction Watch database")
                : Fit.none("without the columns " + String.join(", ", NEEDED));
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        SourceDocument document = Bibliography.of(file, "text/csv", Optional.of("Retraction Watch"));
        Notes notes = new Notes(file.name(), sink);
        DayOrder days = new DayOrder();
        Rows dates = new Rows(file, notes, false);
        dates.all(row -> days.see(field(row, "RetractionDate").orElse("")));
        if (days.isContradictory()) {
            notes.warn(
                    "W-RETRACTION-013",
                    0,
                    "RetractionDate",
                    "Some dates have the day first and some the month; those that could be either keep their year only.",
                    "Write dates as yyyy-mm-dd.");
        }
        Rows rows = new Rows(file, notes, true);
        boolean[] any = {false};
        rows.all(row -> {
            if (!any[0]) {
                sink.accept(document);
                any[0] = true;
            }
            row(row, document, days, notes, sink);
        });
        if (!any[0]) {
            throw new WarrantException.UnreadableInput(
                    "W-RETRACTION-031",
                    Place.file(file.name()),
                    "There is no row of the Retraction Watch table in the file.",
                    "The first line names the columns " + String.join(", ", NEEDED) + ".");
        }
        notes.close();
    }

    private void row(TableRows.Row row, SourceDocument document, DayOrder days, Notes notes, Sink sink) {
        int line = row.line();
        String key = "Record ID " + field(row, "Record ID").orElse("unknown");
        String nature = field(row, "RetractionNature").orElse("");
        Optional<Iri> kind = natures.of(List.of(nature));
        List<ExternalId> work = identifiers(row, "OriginalPaperDOI", "OriginalPaperPubMedID", line, key, notes);
        Optional<String> title = field(row, "Title");
        if (kind.isEmpty()) {
            notes.warn(
                    "W-RETRACTION-010",
                    line,
                    key,
                    "\"" + nature + "\" is no nature of a notice that Warrant knows.",
                    "Known are Retraction, Expression of concern, Correction and Reinstatement.");
            sink.skipped("row of unknown nature");
            return;
        }
        if (work.isEmpty() && title.isEmpty()) {
            notes.warn(
                    "W-RETRACTION-012",
                    line,
                    key,
                    "The row names no work.",
                    "Give the DOI or PMID of the original paper, or its title.");
            sink.skipped("row that names no work");
            return;
        }
        sink.accept(new Standing(
                document.iri(),
                row.place(document.iri()),
                kind.get(),
                work,
                title,
                identifiers(row, "RetractionDOI", "RetractionPubMedID", line, key, notes),
                field(row, "RetractionDate").flatMap(days::read),
                field(row, "Reason")));
        sink.used();
    }

    private static List<ExternalId> identifiers(
            TableRows.Row row, String doi, String pmid, int line, String key, Notes notes) {
        WorkIds ids = new WorkIds();
        for (String column : List.of(doi, pmid)) {
            field(row, column).filter(value -> !value.equals("0")).ifPresent(value -> {
                if (!ids.add(column.equals(doi) ? "doi" : "pmid", value)) {
                    notes.warn(
                            "W-RETRACTION-011",
                            line,
                            key,
                            "\"" + value + "\" in " + column + " is no identifier.",
                            "Correct it; the rest of the row was read.");
                }
            });
        }
        return ids.list();
    }

    private static Optional<String> field(TableRows.Row row, String column) {
        return row.cell(column).filter(value -> !value.equalsIgnoreCase("unavailable"));
    }

    /** All rows of a file, one after the other. */
    private record Rows(SourceFile file, Notes notes, boolean tells) {
        void all(TableRows.Taker taker) {
            try (java.io.Reader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
                TableRows.read(in, FORMAT, taker, this::brokenOff);
            } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
                if (tells) {
                    throw new WarrantException.UnreadableInput(
                            "W-RETRACTION-033",
                            Place.file(file.name()),
                            "The table cannot be read: " + e.getMessage() + ".",
                            "Check its header and quotes.",
                            e);
                }
            }
        }

        private void brokenOff(int line, String why) {
            if (tells) {
                notes.warn(
                        "W-RETRACTION-002",
                        line,
                        "",
                        "The table breaks off after this row: " + why,
                        "Look for a quote that does not close.");
            }
        }
    }
}
