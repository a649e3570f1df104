package org.warrantgraph.source.literature.retraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

public final class RetractionWatchReaderTest {
    private static final String HEADER =
            "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,"
                    + "RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes\n";

    /** Invented rows with what the database has: line breaks in cells, "unavailable", PMID 0, a nature nobody knows, a row of nothing. */
    public static final String TABLE = HEADER
            + row(
                    "1",
                    "\"On \ud835\udd38,\nand more\"",
                    "1/31/2024 0:00",
                    "10.5555/r.1",
                    "0",
                    "10.5555/O.1",
                    "99000021",
                    "Retraction",
                    "+Falsification;+Notice;")
            + row("2", "Two", "2/3/2024 0:00", "unavailable", "0", "unavailable", "0", "Expression of concern", "")
            + row("3", "Three", "", "", "99000031", "10.5555/o.3", "", "Reinstatement", "")
            + row("4", "Four", "2024-05-06", "", "", "10.5555/o.4", "x", "Correction", "")
            + row("5", "Five", "1/1/2020 0:00", "", "", "10.5555/o.5", "", "Rumour", "")
            + row("6", "", "1/1/2020 0:00", "", "", "Unavailable", "0", "Retraction", "");

    private static String row(
            String id,
            String title,
            String date,
            String by,
            String byPmid,
            String doi,
            String pmid,
            String nature,
            String reason) {
        return String.join(
                        ",", id, title, "", "", "", "", "", "", "", "", date, by, byPmid, "", doi, pmid, nature, reason,
                        "No", "")
                + "\r\n";
    }

    private static CollectingSink read(String text) {
        CollectingSink sink = new CollectingSink();
        new RetractionWatchReader().read(BytesSource.of("retractions.csv", text), sink);
        return sink;
    }

    @Test
    void everyRow_isOneStandingOrSkippedWithAReason() {
        CollectingSink sink = read(TABLE);
        assertThat(sink.all(Standing.class).map(Standing::kind))
                .containsExactly(Value.RETRACTION, Value.EXPRESSION_OF_CONCERN, Value.REINSTATEMENT, Value.CORRECTION);
        assertThat(sink.skipped).containsExactly("row of unknown nature", "row that names no work");
        assertThat(sink.messages)
                .extracting(Message::toString)
                .containsExactly(
                        "retractions.csv:6 Record ID 4: warning W-RETRACTION-011: \"x\" in OriginalPaperPubMedID is no identifier."
                                + " Correct it; the rest of the row was read.",
                        "retractions.csv:7 Record ID 5: warning W-RETRACTION-010: \"Rumour\" is no nature of a notice that Warrant"
                                + " knows. Known are Retraction, Expression of concern, Correction and Reinstatement.",
                        "retractions.csv:8 Record ID 6: warning W-RETRACTION-012: The row names no work. Give the DOI or PMID of the"
                                + " original paper, or its title.");
    }

    @Test
    void aRow_tellsWorkNoticeDateAndReason() {
        Standing first = read(TABLE).all(Standing.class).findFirst().orElseThrow();
        assertThat(first.work())
                .containsExactly(new ExternalId("doi", "10.5555/o.1"), new ExternalId("pubmed", "99000021"));
        assertThat(first.by()).containsExactly(new ExternalId("doi", "10.5555/r.1"));
        assertThat(first.since()).contains("2024-01-31");
        assertThat(first.reason()).contains("+Falsification;+Notice;");
        assertThat(first.title()).contains("On \ud835\udd38,\nand more");
    }

    @Test
    void aRowWithoutIdentifiers_namesItsWorkByTitle() {
        Standing second = read(TABLE).all(Standing.class).skip(1).findFirst().orElseThrow();
        assertThat(second.work()).isEmpty();
        assertThat(second.title()).contains("Two");
        assertThat(second.since()).contains("2024-02-03");
    }

    @Test
    void dayAndMonth_areToldApartByTheDatesOfTheFile() {
        assertThat(dates("2/3/2024 0:00", "31/1/2024 0:00")).containsExactly("2024-03-02", "2024-01-31");
        assertThat(dates("2/3/2024 0:00", "1/31/2024 0:00")).containsExactly("2024-02-03", "2024-01-31");
        assertThat(dates("2/3/2024 0:00")).containsExactly("2024-02-03");
        assertThat(dates("2/3/2024 0:00", "1/31/2024", "31/1/2024", "4/4/2024"))
                .containsExactly("2024", "2024-01-31", "2024-01-31", "2024-04-04");
    }

    private static List<String> dates(String... printed) {
        StringBuilder table = new StringBuilder(HEADER);
        for (String date : printed) {
            table.append(row("1", "x", date, "", "", "10.5555/o.1", "", "Retraction", ""));
        }
        return read(table.toString())
                .all(Standing.class)
                .map(standing -> standing.since().orElse(""))
                .toList();
    }

    @Test
    void aQuoteThatNeverCloses_endsTheReadingWithAMessage() {
        CollectingSink sink =
                read(HEADER + row("1", "x", "", "", "", "10.5555/o.1", "", "Retraction", "") + "2,\"open,,,\n");
        assertThat(sink.all(Standing.class)).hasSize(1);
        assertThat(sink.messages).extracting(Message::id).containsExactly("W-RETRACTION-002");
    }
}
