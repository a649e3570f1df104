package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.model.Message;

/** Kills builds at random moments. {@code -Dwarrant.kills=100} does it more often. */
@Tag("slow")
class KilledBuildTest {
    private static final int KILLS = Integer.getInteger("warrant.kills", 12);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    @Test
    void killedBuild_leavesTheOldReleaseWholeAndTheNextBuildWorking() throws IOException, InterruptedException {
        TinyWorkspace workspace = TinyWorkspace.in(folder);
        long buildTakes = timeOfAWholeBuild(workspace);
        String id = workspace.build().release().orElseThrow();
        Random random = new Random(20261122);
        int killed = 0;
        long started = System.nanoTime();
        for (int i = 0; i < KILLS && (KILLS > 12 || System.nanoTime() - started < LIMIT.toNanos()); i++) {
            workspace.write("notes/beta.tiny", "Samplib > Kinase number " + i + "\n");
            if (kill(random.nextLong(buildTakes))) {
                killed++;
            }
            List<Message> warnings = new ArrayList<>();
            Path current = Releases.of(workspace.workspace()).folder(warnings::add);
            assertThat(warnings).as("kill %d", i).isEmpty();
            assertThat(Releases.verify(current)).as("kill %d", i).isEmpty();
            if (i % 4 == 3) {
                String next = workspace.build().release().orElseThrow();
                assertThat(next).isNotEqualTo(id);
                assertThat(claims(workspace)).isEqualTo(3);
                assertThat(DurableFiles.entries(folder.resolve(".warrant/releases"), ".tmp-"))
                        .isEmpty();
                id = next;
            }
        }
        assertThat(killed).as("builds that died before they were done").isPositive();
        System.getLogger("test").log(System.Logger.Level.INFO, "killed {0} builds", killed);
    }

    private static long claims(TinyWorkspace workspace) {
        try (Release release = Releases.open(workspace.current())) {
            return Txn.calculateRead(
                    release.data(),
                    () -> org.apache.jena.atlas.iterator.Iter.count(release.data()
                            .getDefaultGraph()
                            .find(
                                    org.apache.jena.graph.Node.ANY,
                                    Terms.TYPE,
                                    Terms.node(org.warrantgraph.model.Vocabulary.Type.CLAIM))));
        }
    }

    /** Nanoseconds from the first sign of life to the end. */
    private long timeOfAWholeBuild(TinyWorkspace workspace) throws IOException, InterruptedException {
        workspace.write("notes/beta.tiny", "Samplib > Kinase zero\n");
        Process child = BuildInChildProcess.start(folder);
        awaitStart(child);
        long started = System.nanoTime();
        assertThat(child.waitFor()).isZero();
        return System.nanoTime() - started;
    }

    /** True if the build was not done yet. */
    private boolean kill(long afterNanos) throws IOException, InterruptedException {
        Process child = BuildInChildProcess.start(folder);
        awaitStart(child);
        boolean done = child.waitFor(afterNanos, TimeUnit.NANOSECONDS);
        child.destroyForcibly().waitFor();
        return !done;
    }

    private static void awaitStart(Process child) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("building");
    }
}
