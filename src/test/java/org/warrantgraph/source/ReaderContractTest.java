package org.warrantgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Span;

/**
 * What every reader of text keeps to: a subclass names the reader and gives it a sound file.
 *
 * <pre>
 *   class MyReaderContractTest extends ReaderContractTest {
 *       protected Reader reader() { return new MyReader(); }
 *       protected SourceFile sound() { return BytesSource.of("a.txt", "…"); }
 *   }
 * </pre>
 */
public abstract class ReaderContractTest {
    protected abstract Reader reader();

    /** A file that gives claims. */
    protected abstract BytesSource sound();

    /** Records in the sound file, as the format counts them; used and skipped add up to it. */
    protected abstract int records();

    @Test
    void sameBytes_giveTheSameStatements() {
        assertThat(read(sound()).statements).isEqualTo(read(sound()).statements);
        assertThat(read(sound()).all(Claim.class)).isNotEmpty();
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
    }

    @Test
    void theDocument_isTheBytes() {
        List<SourceDocument> documents = read(sound()).all(SourceDocument.class).toList();
        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.sha256()).isEqualTo(sound().sha256());
            assertThat(document.size()).isEqualTo(sound().size());
        });
    }

    @Test
    void anchors_areThePlacesTheySay() {
        CodePoints text = new CodePoints(new String(sound().bytes(), StandardCharsets.UTF_8));
        read(sound()).all(Claim.class).flatMap(claim -> claim.places().stream()).forEach(place -> {
            String slice = text.slice(new Span(place.start(), place.end()));
            assertThat(Anchor.of(place.document(), place.start(), slice, place.section(), place.cell()))
                    .isEqualTo(place);
        });
    }

    @Test
    void places_haveClaimsOfThisDocumentOnly() {
        CollectingSink sink = read(sound());
        SourceDocument document = sink.all(SourceDocument.class).findFirst().orElseThrow();
        assertThat(sink.all(Claim.class)).allSatisfy(claim -> {
            assertThat(claim.source()).isEqualTo(document.iri());
            assertThat(claim.places()).allMatch(place -> place.document().equals(document.iri()));
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

    @Test
    void aMutatedFile_neverBreaksTheReader() {
        Random random = new Random(20_251_122);
        for (int round = 0; round < 150; round++) {
            byte[] bytes = sound().bytes().clone();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                int at = random.nextInt(bytes.length);
                bytes[at] = (byte) "[]{}:-\"'&*!|>#,\n \t\0é1".charAt(random.nextInt(21));
            }
            try {
                reader().read(new BytesSource(sound().name(), bytes), new CollectingSink());
            } catch (WarrantException.UnreadableInput refused) {
                assertThat(refused.report().id()).startsWith("W-");
            }
        }
    }

    protected final CollectingSink read(SourceFile file) {
        CollectingSink sink = new CollectingSink();
        reader().read(file, sink);
        return sink;
    }
}
