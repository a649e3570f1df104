package org.warrantgraph.source.mechanism;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.TableRows;
import org.warrantgraph.source.record.Telling;

/** The reading of one table of a curated database, its cells separated by tabs: its document, its rows one by one, what went wrong. */
public final class CuratedTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('\t')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();

    private final SourceFile file;
    private final Sink sink;
    private final String area;
    private final Telling told;
    private int rows;

    /** @param area middle of the ids of messages: {@code DIKB} */
    public CuratedTable(SourceFile file, String area, Sink sink) {
        String stem = file.name().substring(file.name().lastIndexOf('/') + 1).replaceFirst("\\.[a-z]{1,4}$", "");
        this.file = file;
        this.sink = sink;
        this.area = area;
        Iri document = Iris.document(stem, file.sha256());
        this.told = new Telling(document, area, new Notes(file.name(), sink), sink);
    }

    public Telling told() {
        return told;
    }

    /** Takes one row. */
    public interface Taker {
        /** @param number counted from 1, the header being row 1 */
        void take(TableRows.Row row, int number);
    }

    /**
     * Reads all rows, then hands on the document.
     *
     * @throws WarrantException.UnreadableInput where there is no row
     */
    public void read(String creator, String rights, Taker taker) {
        try (InputStreamReader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
            TableRows.read(
                    in,
                    FORMAT,
                    row -> {
                        rows++;
                        taker.take(row, rows + 1);
                    },
                    (line, why) -> {
                        told.skipped("broken off");
                        told.report(
                                Severity.ERROR,
                                "002",
                                line,
                                "",
                                "the table breaks off after this row: " + why,
                                "Look for a quote that does not close; what follows was not read.");
                    });
        } catch (IOException | IllegalArgumentException e) {
            throw new WarrantException.UnreadableInput(
                    "W-" + area + "-003",
                    Place.file(file.name()),
                    "the table cannot be read: " + e.getMessage() + ".",
                    "Check its header and quotes.",
                    e);
        }
        told.close();
        if (rows == 0) {
            throw new WarrantException.UnreadableInput(
                    "W-" + area + "-001", Place.file(file.name()), "the table has no row.", "Fetch the file again.");
        }
        sink.accept(new SourceDocument(
                told.document(),
                file.sha256(),
                file.size(),
                "text/tab-separated-values",
                Value.CURATED_DATABASE,
                Optional.empty(),
                Optional.of(creator),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(rights),
                Optional.empty()));
    }
}
