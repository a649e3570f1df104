package org.warrantgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Mention;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.RecordName;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Span;

/**
 * What every reader keeps to: it is deterministic, offers to read what it reads, loses no record, anchors every statement at its place,
 * and survives hostile, cut and mutated files. A reader takes part by its line in {@link ReaderSamples}; that memory stays bounded is
 * {@link StreamingTest}.
 */
public abstract class ReaderContractTest {
    protected abstract Reader reader();

    /** A file without faults. */
    protected abstract BytesSource sound();

    /** Whether the reader finds claims; readers of bibliographies and lists do not. */
    protected boolean givesClaims() {
        return true;
    }

    /** The text that the anchors of a document count: the whole file, unless its records are documents of their own. */
    protected String textOf(SourceDocument document) {
        return new String(sound().bytes(), StandardCharsets.UTF_8);
    }

    /** Records in the sound file, as the format counts them; used and skipped add up to it. */
    protected abstract int records();

    @Test
    void sameBytes_giveTheSameStatements() {
        CollectingSink once = read(sound());
        CollectingSink again = read(sound());
        assertThat(again.statements).isEqualTo(once.statements);
        assertThat(again.messages).isEqualTo(once.messages);
        assertThat(again.skipped).isEqualTo(once.skipped);
        assertThat(once.statements).hasSizeGreaterThan(1);
        assertThat(once.all(Claim.class).findAny().isPresent()).isEqualTo(givesClaims());
    }

    @Test
    void aReader_offersToReadWhatItReads() {
        byte[] head = Arrays.copyOf(sound().bytes(), Math.min(sound().bytes().length, 8192));
        assertThat(reader().fit(sound(), head).score()).isPositive();
        assertThat(reader().fit(BytesSource.of("picture.png", ""), new byte[0]).score())
                .isZero();
    }

    @Test
    void records_areUsedOrSkipped() {
        CollectingSink sink = read(sound());
        assertThat(sink.used + sink.skipped.size()).isEqualTo(records());
        assertThat(sink.skipped).doesNotContain("");
    }

    @Test
    void theDocument_isTheBytes() {
        assertThat(read(sound()).all(SourceDocument.class))
                .filteredOn(document -> document.sha256().equals(sound().sha256()))
                .singleElement()
                .satisfies(document -> assertThat(document.size()).isEqualTo(sound().size()));
    }

    @Test
    void everyDocument_isHashedAsItsText() {
        assertThat(read(sound()).all(SourceDocument.class))
                .allSatisfy(document -> assertThat(document.sha256()).isEqualTo(Hashes.sha256(textOf(document))));
    }

    @Test
    void anchors_areThePlacesTheySay() {
        CollectingSink sink = read(sound());
        Map<Iri, CodePoints> texts = new HashMap<>();
        sink.all(SourceDocument.class).forEach(document -> texts.put(document.iri(), new CodePoints(textOf(document))));
        // Rows of tables that enter a release only when something else names their things tell their line.
        assertThat(places(sink).count() + sink.all(RecordName.class).count()).isPositive();
        assertThat(places(sink)).allSatisfy(place -> {
            String slice = Objects.requireNonNull(texts.get(place.document()), "no such document")
                    .slice(new Span(place.start(), place.end()));
            assertThat(Anchor.of(place.document(), place.start(), slice, place.section(), place.cell()))
                    .isEqualTo(place);
        });
    }

    private static Stream<Anchor> places(CollectingSink sink) {
        return Stream.of(
                        sink.all(Claim.class).flatMap(claim -> claim.places().stream()),
                        sink.all(Reference.class).map(Reference::place),
                        sink.all(Mention.class).map(Mention::place),
                        sink.all(Publication.class).map(Publication::place),
                        sink.all(Standing.class).map(Standing::place))
                .flatMap(stream -> stream);
    }

    @Test
    void claims_areOfDocumentsOfTheSource() {
        CollectingSink sink = read(sound());
        Set<Iri> documents =
                sink.all(SourceDocument.class).map(SourceDocument::iri).collect(Collectors.toSet());
        assertThat(sink.all(Claim.class)).allSatisfy(claim -> {
            assertThat(documents).contains(claim.source());
            assertThat(claim.places()).allMatch(place -> place.document().equals(claim.source()));
        });
    }

    /** Input that readers meet and must survive, by name. */
    static Stream<Map.Entry<String, byte[]>> hostile() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("empty file", new byte[0]);
        files.put("one byte that is no UTF-8", new byte[] {(byte) 0xff});
        files.put("cut UTF-8", "claims: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        files.put("NULs", new byte[1000]);
        files.put("NUL in text", bytes("claims:\n  - a\0b inhibits c\n"));
        files.put("line of 10 MB", bytes("x".repeat(10_000_000)));
        files.put("line of 3 MB in a value", bytes("claims: " + "examplinib inhibits ".repeat(150_000)));
        files.put("deep brackets", bytes("a: " + "[".repeat(100_000)));
        files.put("deep braces", bytes("{a: ".repeat(50_000)));
        files.put(
                "deep indentation",
                bytes(Stream.iterate("", s -> s + " ")
                        .limit(1500)
                        .map(s -> s + "a:\n")
                        .collect(Collectors.joining())));
        files.put("deep quotes", bytes("> ".repeat(50_000) + "x"));
        files.put("alias bomb", bytes("a: &a [x,x,x,x,x,x,x,x,x]\n" + aliases()));
        files.put(
                "many keys",
                bytes(Stream.iterate(1, n -> n + 1)
                        .limit(50_000)
                        .map(n -> "k" + n + ": v\n")
                        .collect(Collectors.joining())));
        files.put("byte order mark", bytes("\ufeffclaims: []\n"));
        files.put("control characters", bytes("claims: \u0007\u001b[31m\n"));
        files.put("lone surrogate escape", bytes("claims: \"\\ud800\"\n"));
        files.put("astral letters", bytes("claims: \ud835\udd38\ud835\udd39 inhibits \ud83d\ude00\n"));
        files.put("table of one row", bytes("a | b\n--- | ---\n" + "| ".repeat(100_000)));
        files.put("brackets that never close", bytes("[1".repeat(100_000)));
        files.put("billion laughs", bytes(laughs("sound")));
        files.put("billion laughs in an article", bytes(laughs("article")));
        files.put("billion laughs in a record", bytes(laughs("PubmedArticle")));
        files.put(
                "external entity",
                bytes("<!DOCTYPE article [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><article><body>"
                        + "<p>&x;</p></body></article>"));
        files.put(
                "parameter entity",
                bytes("<!DOCTYPE article SYSTEM \"http://127.0.0.1:1/x.dtd\" [<!ENTITY % p SYSTEM"
                        + " \"http://127.0.0.1:1/y\"> %p;]><article><body><p>x</p></body></article>"));
        files.put("deep elements", bytes("<article>" + "<sec>".repeat(100_000)));
        files.put("deep elements in a record", bytes("<PubmedArticle>" + "<b>".repeat(100_000) + "</PubmedArticle>"));
        files.put("many attributes", bytes("<article a1='x'" + " b='y'".repeat(100_000) + "/>"));
        files.put(
                "spans without end",
                bytes("<article><body><table-wrap><table><tr>"
                        + "<td colspan='9999' rowspan='9999'>x</td>".repeat(500)
                        + "</tr></table></table-wrap></body></article>"));
        files.put("closing angles", bytes("<PubmedArticle" + ">".repeat(3_000_000)));
        files.put(
                "citations in a row",
                bytes("<article><body><p>" + "<xref ref-type='bibr' rid='a'>1</xref>,".repeat(20_000)
                        + "</p></body><back><ref-list><ref id='a'><label>1</label></ref></ref-list></back></article>"));
        files.put("UTF-16", "<article><body><p>x</p></body></article>".getBytes(StandardCharsets.UTF_16));
        files.put("false encoding", bytes("<?xml version='1.0' encoding='UTF-32'?><article><p>\u00e9</p></article>"));
        files.put(
                "open array of objects",
                bytes("[{\"title\":\"x\",\"type\":\"article\"}," + "{\"title\":".repeat(50_000)));
        files.put("open entry", bytes("@article{a, title = {" + "{".repeat(100_000)));
        files.put("entries that never close", bytes("\n@article{a, title = {x".repeat(20_000)));
        files.put("at signs", bytes("\n @".repeat(200_000)));
        files.put("backslashes", bytes("@article{a, title = {" + "\\'".repeat(100_000) + "}}"));
        files.put(
                "open quote in a table",
                bytes("Record ID,Title,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature\n1,\""
                        + "x,".repeat(1_000_000)));
        files.put("numbers too large", bytes("9".repeat(100_000) + "\n99999999999999\n-1\n0\n"));
        files.put(
                "letter of two chars where a buffer ends",
                bytes("a: \"" + "x".repeat(1019) + "\ud83d\ude00".repeat(700)));
        files.put("name that never ends", bytes("@prefix a: <http://a/> . a:b a:c a:"));
        files.put("half an escape at the end", bytes("@prefix a: <http://a/> . a:b a:c a:d\\"));
        files.put("entities", bytes("&#0;&#xD800;&lt;script&gt;".repeat(1000)));
        return files.entrySet().stream();
    }

    private static String aliases() {
        StringBuilder text = new StringBuilder();
        for (char c = 'b'; c <= 'z'; c++) {
            String before = "*" + (char) (c - 1);
            text.append(c + ": &" + c + " [" + (before + ",").repeat(8) + before + "]\n");
        }
        return text.toString();
    }

    private static String laughs(String root) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE " + root + " [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        return text + "]>\n<" + root + "><front><title>&l11;</title></front></" + root + ">";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(60)
    void hostileInput_isReadInPartOrRefused(Map.Entry<String, byte[]> file) {
        CollectingSink sink = new CollectingSink();
        try {
            reader().read(new BytesSource(sound().name(), file.getValue()), sink);
        } catch (WarrantException.UnreadableInput refused) {
            assertThat(refused.report().id()).startsWith("W-");
            assertThat(refused.report().what()).isNotEmpty();
        }
        assertThat(sink.statements).hasSizeLessThan(1_000_000);
    }

    /** As many rounds as {@code -Dwarrant.mutations} says. */
    @Test
    void aMutatedFile_neverBreaksTheReader() {
        Mutants mutants = new Mutants(20_251_122);
        for (int round = 0; round < Integer.getInteger("warrant.mutations", 150); round++) {
            survives(mutants.next(sound().bytes()));
        }
    }

    @Test
    void aFileCutAnywhere_neverBreaksTheReader() {
        byte[] whole = sound().bytes();
        for (int part = 0; part < 64; part++) {
            survives(Arrays.copyOf(whole, whole.length * part / 64));
        }
    }

    /** Of processor time, so that a busy machine is no fault of the reader's. */
    private void survives(byte[] bytes) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            reader().read(new BytesSource(sound().name(), bytes), new CollectingSink());
        } catch (WarrantException.UnreadableInput refused) {
            assertThat(refused.report().id()).startsWith("W-");
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(5));
    }

    protected final CollectingSink read(SourceFile file) {
        CollectingSink sink = new CollectingSink();
        reader().read(file, sink);
        return sink;
    }
}
