package org.warrantgraph.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds one release from all sample data beside the project, with 4 GiB of heap, as a user would; needs the packed program, so {@code mvn
 * verify} runs it, with {@code -Dwarrant.everything=true}. Skipped where the data are absent.
 */
final class EverythingIT {
    private static final Path DATA = Path.of("..", "shared", "data");
    private static final Path WORKSPACE = Path.of("src", "test", "resources", "workspaces", "everything");

    @TempDir
    private Path folder;

    @Test
    void everyFileAndRecord_isAccountedFor_andASecondBuildReadsNothing(TestReporter reporter) throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "no sample data in ../shared/data");
        Assumptions.assumeTrue(
                Boolean.getBoolean("warrant.everything"),
                "runs with -Dwarrant.everything=true only: 117 identity decisions still break rule L03, so no release is made");

        String first = build();
        JsonNode report = JsonMapper.shared()
                .readTree(folder.resolve("state/current/report.json").toFile());
        JsonNode counts = report.path("counts");
        reporter.publishEntry("counts", counts + " " + report.path("seconds"));

        assertThat(first).contains("is current in");
        assertThat(report.path("unreadable")).isEmpty();
        long packedFiles = packedFiles();
        assertThat(counts.path("sources").asLong() + counts.path("excluded").asLong())
                .as("files on the disk and in packed files, %d in those", packedFiles)
                .isEqualTo(plainFiles() + packedFiles);
        for (JsonNode source : report.path("sources")) {
            assertThat(source.path("recordsIn").asLong())
                    .as(source.path("file").asString())
                    .isPositive();
        }
        assertThat(counts.path("Claim").asLong()).isGreaterThan(10_000);

        assertThat(build()).contains("is unchanged in");
    }

    /** Builds and returns what was said. */
    private String build() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx4g",
                        "-jar",
                        System.getProperty("warrant.jar"),
                        "build",
                        "--state",
                        folder.resolve("state").toString(),
                        WORKSPACE.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            said = String.join("\n", out.lines().toList());
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static long plainFiles() throws IOException {
        try (Stream<Path> all = Files.walk(DATA)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !isPacked(file) || isExcluded(file))
                    .count();
        }
    }

    /** Packed files are counted by what {@code tar} says is in them; a .gz holds one file. */
    private static long packedFiles() throws IOException, InterruptedException {
        List<Path> packed;
        try (Stream<Path> all = Files.walk(DATA)) {
            packed = all.filter(file -> isPacked(file) && !isExcluded(file)).toList();
        }
        long files = 0;
        for (Path file : packed) {
            files += file.toString().endsWith(".tar.gz") ? listed(file) : 1;
        }
        return files;
    }

    private static long listed(Path file) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "tzf", file.toString()).start();
        long files;
        try (BufferedReader names = tar.inputReader(StandardCharsets.UTF_8)) {
            files = names.lines().filter(name -> !name.endsWith("/")).count();
        }
        assertThat(tar.waitFor()).isZero();
        return files;
    }

    private static boolean isPacked(Path file) {
        return file.toString().endsWith(".gz");
    }

    /** What warrant.yaml leaves out without opening it. */
    private static boolean isExcluded(Path file) {
        return file.startsWith(DATA.resolve("ontologies"));
    }
}
