package org.warrantgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.source.Mutants;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;

/**
 * Broken copies of the W3C's and our own queries: each is answered or refused with a reason, in time. {@code -Dwarrant.mutations=10000} tries more.
 */
@Tag("slow")
class MutatedQueriesTest {
    private static final int MUTANTS = Integer.getInteger("warrant.mutations", 1000);
    private static final int MILLISECONDS = 500;

    @TempDir
    Path folder;

    @Test
    void queryIsAnsweredOrRefused_howeverItIsBroken() throws IOException {
        List<byte[]> queries = queries();
        ServerLimits limits = ServerLimits.local().with(Limit.QUERY_TIME, MILLISECONDS);
        DatasetGraph disk = DatabaseMgr.connectDatasetGraph(folder.resolve("db").toString());
        DatasetGraph memory = ReferenceRelease.lerociclib().data();
        Txn.executeWrite(disk, () -> Txn.executeRead(memory, () -> memory.find().forEachRemaining(disk::add)));
        Mutants mutants = new Mutants(20_261_127);
        Words words = new Words(queries);
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        try (QueryService service = new QueryService(limits, new Federation(List.of(), limits))) {
            for (int i = 0; i < MUTANTS; i++) {
                byte[] sound = queries.get(i % queries.size());
                String query = i % 4 == 0
                        ? new String(mutants.next(sound), StandardCharsets.UTF_8)
                        : words.mixed(new String(sound, StandardCharsets.UTF_8));
                long start = System.nanoTime();
                String outcome = outcome(service, query, disk);
                long took = System.nanoTime() - start;
                outcomes.merge(outcome, 1, Integer::sum);
                boolean late =
                        took > Duration.ofMillis(MILLISECONDS).plusMillis(4500).toNanos();
                if (late || !outcome.matches("answered|W-SPARQL-.*")) {
                    faults.add(outcome + " after " + took / 1_000_000 + " ms: " + query);
                }
            }
        } finally {
            disk.close();
        }
        assertThat(faults).isEmpty();
        assertThat(outcomes).containsKeys("answered", "W-SPARQL-004 400");
        System.getLogger("test").log(System.Logger.Level.INFO, "{0} broken queries: {1}", MUTANTS, outcomes);
    }

    private static String outcome(QueryService service, String query, DatasetGraph data) {
        try {
            Txn.executeRead(data, () -> service.answer(query, List.of(), List.of(), data));
            return "answered";
        } catch (Refusal refusal) {
            return refusal.report().id() + " " + refusal.status();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return e.toString();
        }
    }

    /** The words of all queries, to be put into each other's place: what comes of it is often a query still. */
    private static final class Words {
        private static final Pattern WORD =
                Pattern.compile("\\s+|\\?\\w+|<[^<>\\s]*>|\"[^\"\\n]*\"|[0-9.]+|[\\w:-]+|.", Pattern.DOTALL);

        private final Random random = new Random(7);
        private final Map<String, List<String>> byKind = new TreeMap<>();

        Words(List<byte[]> queries) {
            for (byte[] query : queries) {
                for (String word : split(new String(query, StandardCharsets.UTF_8))) {
                    byKind.computeIfAbsent(kind(word), kind -> new ArrayList<>())
                            .add(word);
                }
            }
        }

        String mixed(String query) {
            List<String> words = split(query);
            for (int i = random.nextInt(3); i >= 0 && !words.isEmpty(); i--) {
                int at = random.nextInt(words.size());
                List<String> like = byKind.get(kind(words.get(at)));
                if (random.nextInt(5) == 0) {
                    words.add(at, words.get(random.nextInt(words.size())));
                } else if (like != null) {
                    words.set(at, like.get(random.nextInt(like.size())));
                }
            }
            return String.join("", words);
        }

        private static List<String> split(String query) {
            return new ArrayList<>(
                    WORD.matcher(query).results().map(MatchResult::group).toList());
        }

        private static String kind(String word) {
            char first = word.charAt(0);
            return Character.isWhitespace(first)
                    ? "blank"
                    : Character.isDigit(first)
                            ? "number"
                            : Character.isUpperCase(first)
                                    ? "keyword"
                                    : Character.isLetter(first)
                                            ? word.indexOf(':') > 0 ? "name" : "word"
                                            : String.valueOf(first);
        }
    }

    private List<byte[]> queries() throws IOException {
        W3cSuite.unpack(folder);
        List<byte[]> queries = new ArrayList<>();
        for (Path root : List.of(folder, Path.of("queries/catalogue"), Path.of("queries/pages"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".rq"))
                        .sorted()
                        .toList()) {
                    queries.add(Files.readAllBytes(file));
                }
            }
        }
        java.util.Collections.shuffle(queries, new Random(1));
        return queries;
    }
}
