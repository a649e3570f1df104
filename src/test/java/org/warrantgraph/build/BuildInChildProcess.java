package org.warrantgraph.build;

import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import org.warrantgraph.source.Readers;

/** Builds a workspace of tiny sources in a process of its own, so that a test can kill it. */
final class BuildInChildProcess {
    private BuildInChildProcess() {}

    /** Says on standard output when Jena is up and the build begins. */
    public static void main(String[] args) {
        JenaSystem.init();
        System.out.println("building");
        System.out.flush();
        new ReleaseBuilder(
                        Workspace.of(Path.of(args[0])),
                        Readers.of(new TinyReader("1")),
                        BuildOptions.standard(),
                        BuildProgress.none())
                .build();
        System.out.println("done");
    }

    /** Starts it on the class path of this test. */
    static Process start(Path workspace) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BuildInChildProcess.class.getName(),
                        workspace.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
