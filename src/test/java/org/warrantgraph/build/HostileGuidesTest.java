package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.guide.HostileGuide;

/** A workspace of documents that try to use up memory is built in a process with little of it. */
final class HostileGuidesTest {
    private static final String MEMORY = "-Xmx384m";
    /** Megabytes at which the reader ran out of memory before it had bounds; more shapes are in the bench of hostile builds. */
    private static final Map<HostileGuide, Integer> SIZES =
            Map.of(HostileGuide.HEADING, 15, HostileGuide.CELL, 6, HostileGuide.HEADINGS, 1, HostileGuide.NULS, 50);

    @TempDir
    Path folder;

    @Test
    void endlessParts_areReported_andTheReleaseIsBuilt() throws IOException, InterruptedException {
        for (Map.Entry<HostileGuide, Integer> guide : SIZES.entrySet()) {
            guide.getKey().write(folder.resolve(guide.getKey() + ".md"), (long) guide.getValue() << 20);
        }
        Path log = folder.resolve("build.log");

        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileGuidesTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(build.waitFor(10, TimeUnit.MINUTES)).as("the build ends").isTrue();
        assertThat(build.exitValue()).as("%s", Files.readString(log)).isZero();
        assertThat(Files.readString(log))
                .contains("HEADING.md:7: warning W-GUIDE-042")
                .contains("CELL.md:9: warning W-GUIDE-042")
                .contains("NULS.md:7: warning W-GUIDE-004")
                .contains("release ");
    }

    /** The build in the other process, of the workspace in the folder that is named. */
    public static void main(String[] args) {
        JenaSystem.init();
        BuildOptions one = new BuildOptions(1, 1, true, false);
        BuildResult result = new ReleaseBuilder(
                        Workspace.of(Path.of(args[0])), Readers.installed(), one, BuildProgress.none())
                .build();
        result.messages().forEach(System.out::println);
        System.out.println("release " + result.release().orElseThrow());
    }
}
