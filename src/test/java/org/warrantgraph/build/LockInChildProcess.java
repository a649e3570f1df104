package org.warrantgraph.build;

import java.io.IOException;
import java.nio.file.Path;

/** Takes the lock of a build in a process of its own and keeps it until the process is ended or its input closes. */
final class LockInChildProcess {
    private LockInChildProcess() {}

    /** Says {@code locked} on standard output when it has the lock. */
    public static void main(String[] args) throws IOException {
        try (BuildLock lock = BuildLock.take(Path.of(args[0]), false, BuildProgress.none())) {
            System.out.println(lock == null ? "not locked" : "locked");
            System.out.flush();
            System.in.read();
        }
    }

    /** Starts it on the class path of this test. */
    static Process start(Path state) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockInChildProcess.class.getName(),
                        state.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
