package org.warrantgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServeCommandTest {
    @TempDir
    Path folder;

    @Test
    void serve_buildsPrintsItsAddressAnswers_andEndsOnTheSignal() throws IOException, InterruptedException {
        Path workspace = Files.createDirectories(folder.resolve("workspace"));
        CommandRun.of("init", workspace.toString());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        workspace.toString(),
                        "--port",
                        "0")
                .redirectError(folder.resolve("err").toFile())
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String url = out.readLine();
            assertThat(url).as(Files.readString(folder.resolve("err"))).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*/");
            HttpResponse<String> home = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
            assertThat(home.statusCode()).isEqualTo(200);
            // Of the handle, since destroy() of the process itself also closes the stream we read.
            process.toHandle().destroy();
            assertThat(out.readLine()).as("nothing but the address").isNull();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void limitsThatMakeNoSense_areRefused() {
        assertThat(CommandRun.of("serve", "--port", "70000").code()).isEqualTo(2);
        assertThat(CommandRun.of("serve", "--limit", "query.milliseconds=0").err())
                .contains("query.milliseconds is at least 1, not 0");
        assertThat(CommandRun.of("serve", "--limit", "query.hours=1").err())
                .contains("there is no limit 'query.hours'", "serve --help");
    }
}
