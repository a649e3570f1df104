package org.warrantgraph.source.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guides of other fields in other styles: what each must give, and what it must never give. */
class InventedGuidesTest {
    /** The number after the name: how many of the expected facts may be missed, the state of the reader now. */
    @ParameterizedTest
    @CsvSource({"sclerosis, 2", "lung, 0", "glucose, 7", "statin, 1", "degrader, 3"})
    void guide_givesItsFacts_andNothingForbidden(String name, int mayMiss) throws IOException {
        List<String> facts = GuideFacts.of(name + ".md", text(name + ".md"));
        List<String> lines = text(name + ".facts").lines().toList();

        List<String> missing = lines.stream()
                .filter(line -> line.startsWith("+ ") && !holds(facts, line))
                .toList();
        List<String> wrong = lines.stream()
                .filter(line -> line.startsWith("- ") && holds(facts, line))
                .toList();
        assertThat(wrong).as("found:%n%s", String.join("\n", facts)).isEmpty();
        assertThat(missing).as("found:%n%s", String.join("\n", facts)).hasSizeLessThanOrEqualTo(mayMiss);
    }

    private static boolean holds(List<String> facts, String line) {
        List<String> parts =
                List.of(line.substring(2).toLowerCase(Locale.ROOT).strip().split(" & "));
        return facts.stream().anyMatch(fact -> parts.stream().allMatch(fact::contains));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = InventedGuidesTest.class.getResourceAsStream("/guide/invented/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
