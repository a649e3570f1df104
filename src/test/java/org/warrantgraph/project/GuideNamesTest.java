package org.warrantgraph.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code knows nothing of the guide it is tried on: its drugs, its trial and its codes stand in data and tests only. */
final class GuideNamesTest {
    private static final Path FACTS = Path.of("src/test/resources/gold/lerociclib.tsv");
    /** {@code drug=…}, {@code study=…}, {@code arm=…}, {@code code=…}: values that are a name and no pattern. */
    private static final Pattern NAME = Pattern.compile("(?m)(?:^|\\t)(?:drug|study|arm|code)=([\\w-]+)(?=\\t|$)");
    /** A research code such as {@code AB12} or {@code A1B23}. */
    private static final Pattern CODE =
            Pattern.compile("(?m)(?:^|\\t)(?:subject|object)=([A-Z]+\\d+[A-Z]+\\d+)(?=\\t|$)");

    private static final Set<String> OF_EVERY_GUIDE = Set.of("placebo", "control");

    @Test
    void noDrugTrialOrCodeOfTheGuide_standsInTheCode() throws IOException {
        Set<String> names = names();
        List<String> found = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile).forEach(file -> {
                    String text = text(file);
                    names.stream().filter(text::contains).forEach(name -> found.add(file + " names " + name));
                });
            }
        }

        assertThat(names).as("names read from %s", FACTS).hasSizeGreaterThanOrEqualTo(5);
        assertThat(found).isEmpty();
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Pattern pattern : List.of(NAME, CODE)) {
            Matcher matcher = pattern.matcher(Files.readString(FACTS));
            while (matcher.find()) {
                names.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }
        }
        names.removeAll(OF_EVERY_GUIDE);
        return names;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
