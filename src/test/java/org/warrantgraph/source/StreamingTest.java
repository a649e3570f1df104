package org.warrantgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.Statement;
import org.warrantgraph.source.literature.library.BibtexReader;
import org.warrantgraph.source.literature.library.CslReader;
import org.warrantgraph.source.literature.pubmed.PubmedReader;
import org.warrantgraph.source.literature.retraction.PmidListReader;
import org.warrantgraph.source.literature.retraction.RetractionWatchReader;
import org.warrantgraph.source.trial.ClinicalTrialsJsonReader;
import org.warrantgraph.source.trial.ClinicalTrialsLinesReader;
import org.warrantgraph.source.trial.ClinicalTrialsXmlReader;

/** Readers of long lists hand over each record before they read the ones behind it; their memory holds a record and not the file. */
class StreamingTest {
    private static final int RECORDS = 20_000;
    /** Characters that parsers may read ahead. */
    private static final long AHEAD = 300_000;

    static Stream<Arguments> lists() {
        String row = "1,On things,,,,,,,,,1/31/2024 0:00,10.5555/r.1,0,,10.5555/o.1,99000021,Retraction,+Reason;,No,"
                + "n".repeat(100) + "\n";
        return Stream.of(
                Arguments.of(
                        new PubmedReader(),
                        "a.xml",
                        "<PubmedArticleSet>",
                        "<PubmedArticle><MedlineCitation><PMID>12345678</PMID><Article><ArticleTitle>On things"
                                + "</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n",
                        "</PubmedArticleSet>"),
                Arguments.of(
                        new CslReader(),
                        "a.json",
                        "[",
                        "{\"title\":\"On things\",\"note\":\"" + "n".repeat(100) + "\"},",
                        "{}]"),
                Arguments.of(
                        new BibtexReader(),
                        "a.bib",
                        "",
                        "@article{a, title={On things}, note={" + "n".repeat(100) + "}}\n",
                        ""),
                Arguments.of(
                        new ClinicalTrialsJsonReader(),
                        "page.json",
                        "{\"studies\":[",
                        "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT99999901\",\"briefTitle\":\""
                                + "t".repeat(100) + "\"}}},\n",
                        "{}]}"),
                Arguments.of(
                        new ClinicalTrialsLinesReader(),
                        "a.jsonl",
                        "",
                        "{\"nct_id\":\"NCT99999901\",\"brief_title\":\"" + "t".repeat(100) + "\"}\n",
                        ""),
                Arguments.of(
                        new ClinicalTrialsXmlReader(),
                        "a.xml",
                        "<studies>",
                        "<clinical_study><id_info><nct_id>NCT99999901</nct_id></id_info><brief_title>" + "t".repeat(100)
                                + "</brief_title></clinical_study>\n",
                        "</studies>"),
                Arguments.of(new PmidListReader(), "retracted.txt", "", "12345678" + " ".repeat(100) + "\n", ""),
                Arguments.of(
                        new RetractionWatchReader(),
                        "a.csv",
                        "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,"
                                + "RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,"
                                + "RetractionNature,Reason,Paywalled,Notes\n",
                        row,
                        ""));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyRecord_isHandedOverBeforeTheOnesFarBehindItAreRead(
            Reader reader, String name, String head, String record, String tail) {
        Repeated source = new Repeated(name, head, record, tail);
        AtomicLong records = new AtomicLong();
        AtomicLong farthest = new AtomicLong();
        reader.read(source, new Sink() {
            @Override
            public void accept(Statement statement) {
                if (statement instanceof Publication || statement instanceof Standing) {
                    long needed = head.length() + records.incrementAndGet() * record.length();
                    farthest.accumulateAndGet(source.read.get() - needed, Math::max);
                }
            }

            @Override
            public void report(Message message) {
                // The last record of the JSON array is empty.
            }

            @Override
            public void used() {
                // Counted by statement.
            }

            @Override
            public void skipped(String reason) {
                // The same.
            }
        });
        assertThat(records).hasValue(RECORDS);
        assertThat(farthest).hasValueLessThan(AHEAD);
        assertThat(source.size()).isGreaterThan(4 * AHEAD);
    }

    /** The same record many times over, made as it is read. */
    private static final class Repeated implements SourceFile {
        private final AtomicLong read = new AtomicLong();
        private final String name;
        private final byte[] head;
        private final byte[] record;
        private final byte[] tail;

        Repeated(String name, String head, String record, String tail) {
            this.name = name;
            this.head = head.getBytes(StandardCharsets.US_ASCII);
            this.record = record.getBytes(StandardCharsets.US_ASCII);
            this.tail = tail.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return head.length + (long) record.length * RECORDS + tail.length;
        }

        @Override
        public String sha256() {
            return "0".repeat(64);
        }

        @SuppressWarnings("InputStreamSlowMultibyteRead") // every byte read is counted
        @Override
        public InputStream open() {
            read.set(0);
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    long at = read.getAndIncrement();
                    if (at < head.length) {
                        return head[(int) at];
                    }
                    long inRecords = at - head.length;
                    if (inRecords < (long) record.length * RECORDS) {
                        return record[(int) (inRecords % record.length)];
                    }
                    long inTail = inRecords - (long) record.length * RECORDS;
                    return inTail < tail.length ? tail[(int) inTail] : -1;
                }
            };
        }
    }
}
