package org.warrantgraph.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command that the README shows, and looks for the output that it shows.
 *
 * <p>Commands stand in {@code console} blocks behind {@code $}; the lines after one are its output, {@code …} stands for lines left out.
 * The server runs on a free port instead of 3030. {@code mvn verify} is what runs this test.
 */
final class ReadmeCommandsIT {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String SERVE = "./warrant serve";
    private static final String SHOWN_URL = "http://localhost:3030";

    @TempDir
    private static Path home;

    private static Process server;
    private static String url = "";

    @BeforeAll
    static void serve() throws IOException {
        server = shell(SERVE + " --port 0").start();
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            int at = line.indexOf("http://");
            if (at >= 0) {
                url = line.substring(at).strip().replaceAll("/+$", "");
                return;
            }
        }
        throw new IOException("the server printed no URL: " + said);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).as("the server stops").isTrue();
    }

    @TestFactory
    Stream<DynamicTest> shownCommand_givesTheShownOutput() throws IOException {
        List<Shown> commands = commands(Files.readAllLines(ROOT.resolve("README.md")));
        assertThat(commands).extracting(Shown::command).contains(SERVE, "mvn verify");
        return commands.stream()
                .filter(shown -> !shown.command().equals("mvn verify")
                        && !shown.command().equals(SERVE))
                .map(shown -> DynamicTest.dynamicTest(shown.command(), () -> run(shown)));
    }

    private static void run(Shown shown) throws IOException, InterruptedException {
        Process process = shell(shown.command().replace(SHOWN_URL, url))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("exit code; printed:%n%s", printed).isZero();
        int from = 0;
        for (String line : shown.output()) {
            if (!line.strip().equals("…")) {
                int at = printed.indexOf(line.strip(), from);
                assertThat(at).as("line shown: %s%nprinted:%n%s", line, printed).isNotNegative();
                from = at;
            }
        }
    }

    private static ProcessBuilder shell(String command) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + command);
        if (command.contains("|") || command.contains("&&")) {
            builder.command("sh", "-c", command);
        }
        builder.directory(ROOT.toFile());
        builder.environment().put("WARRANT_HOME", home.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder;
    }

    private static List<Shown> commands(List<String> lines) {
        List<Shown> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                commands.add(new Shown(line.substring(2).strip(), new ArrayList<>()));
            } else if (inside && !line.isBlank() && !commands.isEmpty()) {
                commands.get(commands.size() - 1).output().add(line);
            }
        }
        return commands;
    }

    private record Shown(String command, List<String> output) {}
}
