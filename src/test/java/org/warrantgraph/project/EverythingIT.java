package org.warrantgraph.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * Builds one release from all sample data beside the project, with 4 GiB of heap, as a user would, and asks it questions across sources; needs
 * the packed program, so {@code mvn verify} runs it. It takes minutes. Skipped where the data are absent.
 */
final class EverythingIT {
    private static final Path DATA = Path.of("..", "shared", "data");
    private static final Path WORKSPACE = Path.of("src", "test", "resources", "workspaces", "everything");

    @TempDir
    private Path folder;

    @Test
    void everyFileAndRecord_isAccountedFor_questionsAreAnswered_andASecondBuildReadsNothing(TestReporter reporter)
            throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "no sample data in ../shared/data");

        String first = build();
        JsonNode report = JsonMapper.shared()
                .readTree(folder.resolve("state/current/report.json").toFile());
        JsonNode counts = report.path("counts");
        reporter.publishEntry("counts", counts + " " + report.path("seconds"));

        assertThat(first).contains("is current in");
        // TriG of before the standard, and RDF/XML with blanks in names: refused whole, with the line.
        assertThat(report.path("unreadable").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "data/dikb-evidence/dikb-full-nanopublications.trig",
                        "data/dikb-evidence/dikb-np-assertion.trig",
                        "data/dikb-evidence/initial-dikb-mp-oa.rdf.xml.gz!/initial-dikb-mp-oa.rdf.xml");
        long packedFiles = packedFiles();
        assertThat(counts.path("sources").asLong() + counts.path("excluded").asLong())
                .as("files on the disk and in packed files, %d in those", packedFiles)
                .isEqualTo(plainFiles() + packedFiles);
        for (JsonNode source : report.path("sources")) {
            long skipped = source.path("recordsSkipped").properties().stream()
                    .mapToLong(reason -> reason.getValue().asLong())
                    .sum();
            assertThat(source.path("recordsIn").asLong())
                    .as(source.path("file").asString())
                    .isPositive()
                    .isEqualTo(source.path("recordsUsed").asLong() + skipped);
        }
        // Floors: readers may find more, never less.
        assertThat(counts.path("Proposition").asLong()).isGreaterThan(140_000);
        assertThat(counts.path("Claim").asLong()).isGreaterThan(180_000);
        assertThat(counts.path("EvidenceLine").asLong()).isGreaterThan(250_000);
        assertThat(counts.path("quads").asLong()).isGreaterThan(8_000_000);

        assertThat(query(
                        "from-drug-to-trial-results",
                        "drug=nivolumab",
                        "disease=squamous Cell Non-small Cell Lung Cancer"))
                .anyMatch(row ->
                        row.startsWith("1 acts on,inhibits,PDCD1,accepted,nivolumab in Non-small cell lung cancer"))
                .anyMatch(row -> row.startsWith("3 was found in trials,NCT01642004: Objective Response Rate"))
                .hasSizeGreaterThan(50);
        assertThat(query("from-drug-to-trial-results", "drug=gefitinib", "disease=non-small cell lung cancer"))
                .anyMatch(row -> row.startsWith(
                        "2 leads to the disease,Epidermal growth factor receptor positively regulates PI3K Cascade"));
        assertThat(query("affirmed-and-denied-by-different-sources"))
                .anyMatch(row -> row.startsWith("LAMP2,affects,SQSTM1,"))
                .hasSizeGreaterThan(400);
        assertThat(query("indications-curators-disagree"))
                .contains("Vitamin C,treats,anemia,1,2")
                .hasSizeGreaterThan(400);
        // The registry records of these data are of other trials than the articles, but for NCT02465060, which one
        // article only names.
        assertThat(query("registry-against-publication")).hasSize(1);
        assertThat(query("drugs-upstream-of-a-target", "target=RAF1"))
                .anyMatch(row -> row.startsWith("sotorasib,inhibits,KRAS,affects,"))
                .hasSizeGreaterThan(30);
        assertThat(query("sources-that-disagree-about-a-target", "drug=estradiol"))
                .anyMatch(row -> row.startsWith("NCOA3,affirms,activates,"))
                .anyMatch(row -> row.startsWith("NCOA3,affirms,inhibits,"));
        // Around CDK4 and Rb the guide and pathways tell the same chain.
        assertThat(query("chains-across-sources", "first=CDK4", "second=Rb"))
                .anyMatch(row ->
                        row.startsWith("1 leads to the first,lerociclib,inhibits,CDK4,Lerociclib: A Technical Guide"))
                .anyMatch(row -> row.startsWith(
                        "2 from the first to the second,Cyclin D-CDK4/6 complex,phosphorylates,Rb,Lerociclib"))
                .anyMatch(row -> row.equals(
                        "2 from the first to the second,CDK4,inhibits,Rb,Integrated breast cancer pathway (WP1984)"))
                .anyMatch(row -> row.startsWith("3 follows the second,Rb,"));
        assertThat(query("identifiers", "entity=PD-0332991"))
                .anyMatch(row -> row.startsWith("label,palbociclib"))
                .anyMatch(row -> row.contains("drugbank:DB09073"));

        assertThat(build()).contains("is unchanged in");
    }

    /** Builds and returns what was said. */
    private String build() throws IOException, InterruptedException {
        return run("build", "--state", folder.resolve("state").toString(), WORKSPACE.toString());
    }

    /** The rows of the answer, the header first. */
    private List<String> query(String question, String... parameters) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "query",
                "--format",
                "csv",
                "-w",
                WORKSPACE.toString(),
                "--state",
                folder.resolve("state").toString(),
                question));
        command.addAll(List.of(parameters));
        return run(command.toArray(String[]::new)).lines().toList();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-jar",
                System.getProperty("warrant.jar")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
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
