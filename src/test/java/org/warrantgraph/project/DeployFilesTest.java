package org.warrantgraph.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.build.Releases;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.cli.Main;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;

/** What stands in {@code src/deploy} does what it says. */
class DeployFilesTest {
    private static final Path DEPLOY = Path.of("src/deploy");
    private static final Pattern COMMAND = Pattern.compile("```sh\\n(.+)\\n```");

    @TempDir
    Path folder;

    @Test
    void backupAndRestore_areTheTwoCommandsOfTheNotes() throws IOException, InterruptedException {
        JenaSystem.init();
        assumeTrue(Files.isExecutable(Path.of("/bin/tar")) || Files.isExecutable(Path.of("/usr/bin/tar")), "needs tar");
        Path workspace = Files.createDirectories(folder.resolve("workspace"));
        Files.writeString(workspace.resolve("note.yaml"), """
                document: {title: A made-up note, kind: review, date: 2024}
                compounds: examplib
                proteins: CDK4
                claims: examplib inhibits CDK4
                """);
        BuiltRelease.of(workspace).close();
        Path unfinished = Files.createDirectories(workspace.resolve(".warrant/releases/.tmp-half"));
        Files.writeString(unfinished.resolve("db"), "half");

        List<String> commands = commands();
        assertThat(commands).hasSize(2);
        run(in(commands.get(0), workspace));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        String restore = in(commands.get(1), elsewhere);
        assertThat(restore).contains(" && warrant verify ");
        run(restore.substring(0, restore.indexOf(" && ")));

        Path release = Releases.of(Workspace.of(elsewhere)).folder(warning -> {});
        assertThat(Releases.verify(release)).isEmpty();
        assertThat(elsewhere.resolve(".warrant/releases/.tmp-half")).doesNotExist();
        assertThat(elsewhere.resolve("note.yaml")).exists();
        StringWriter err = new StringWriter();
        String[] verify = restore.substring(restore.indexOf("warrant ") + 8).split(" ");
        assertThat(Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), verify))
                .as(err.toString())
                .isZero();
    }

    @Test
    void optionsOfTheServer_areOnesItKnows() throws IOException {
        StringWriter help = new StringWriter();
        JenaSystem.init();
        assertThat(Main.run(new PrintWriter(help), new PrintWriter(new StringWriter()), "serve", "--help"))
                .isZero();
        Matcher used;
        try (Stream<Path> files = Files.list(DEPLOY)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(file -> !file.endsWith("nginx.conf")).toList()) {
                all.append(Files.readString(file));
            }
            used = Pattern.compile("(?<![\\w-])--(?:limit|service|trusted|metrics|access|watch|host|port)[a-z-]*")
                    .matcher(all);
        }
        List<String> options =
                used.results().map(match -> match.group()).distinct().toList();
        assertThat(options).hasSizeGreaterThan(6);
        assertThat(options).allSatisfy(option -> assertThat(help.toString()).contains(option));
    }

    @Test
    void everyLimit_isExplainedWithItsDefault() throws IOException {
        List<String> rows = Files.readAllLines(DEPLOY.resolve("README.md")).stream()
                .filter(line -> line.matches("\\| `[a-z]+\\.[A-Za-z]+` .*"))
                .toList();
        assertThat(rows).hasSameSizeAs(Limit.values());
        for (Limit limit : Limit.values()) {
            assertThat(rows)
                    .filteredOn(row -> row.startsWith("| `" + limit.key() + "` |"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.replace("`", ""))
                            .contains("| " + limit.meaning() + " | " + limit.beyond() + " |")
                            .containsPattern("heap|query.milliseconds|"
                                    + ServerLimits.open().get(limit)));
        }
    }

    @Test
    void unit_keepsTheServerFromRightsAndFiles() throws IOException {
        assertThat(Files.readString(DEPLOY.resolve("warrant.service")))
                .contains(
                        "ProtectSystem=strict",
                        "NoNewPrivileges=true",
                        "CapabilityBoundingSet=\n",
                        "ExitOnOutOfMemoryError");
        assertThat(Files.readString(DEPLOY.resolve("Dockerfile"))).contains("USER 10001", "--read-only");
    }

    private static List<String> commands() throws IOException {
        return COMMAND.matcher(Files.readString(DEPLOY.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String in(String command, Path workspace) {
        return command.replace("/var/lib/warrant", workspace.toString()).replace("/var/backups", folder.toString());
    }

    private static void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
