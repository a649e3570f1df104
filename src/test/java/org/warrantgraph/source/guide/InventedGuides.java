package org.warrantgraph.source.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One invented guide with its list of facts: a line that starts with {@code +} must be found, one that starts with
 * {@code -} must not; the parts between {@code &} must all stand in one fact.
 *
 * @param found what the reader gives, one line of words a fact
 * @param expected number of facts that must be found
 * @param missing those that were not
 * @param wrong forbidden ones that were found
 */
record InventedGuides(List<String> found, int expected, List<String> missing, List<String> wrong) {
    static InventedGuides read(String folder, String name) throws IOException {
        List<String> facts = GuideFacts.of(name + ".md", text(folder + "/" + name + ".md"));
        List<String> lines =
                text(folder + "/" + name + ".facts").lines().map(String::strip).toList();
        List<String> wanted =
                lines.stream().filter(line -> line.startsWith("+ ")).toList();
        return new InventedGuides(
                facts,
                wanted.size(),
                wanted.stream().filter(line -> !holds(facts, line)).toList(),
                lines.stream()
                        .filter(line -> line.startsWith("- ") && holds(facts, line))
                        .toList());
    }

    String report() {
        return String.format(
                "found %d of %d, forbidden %d%nmissing:%n%s%nforbidden:%n%s%nall:%n%s",
                expected - missing.size(),
                expected,
                wrong.size(),
                String.join("\n", missing),
                String.join("\n", wrong),
                String.join("\n", found));
    }

    private static boolean holds(List<String> facts, String line) {
        List<String> parts =
                List.of(line.substring(2).toLowerCase(Locale.ROOT).strip().split(" & "));
        return facts.stream().anyMatch(fact -> parts.stream().allMatch(fact::contains));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = InventedGuides.class.getResourceAsStream("/guide/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
