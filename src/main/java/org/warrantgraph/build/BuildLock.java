package org.warrantgraph.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.WarrantException;

/** Lets one build at a time write into a workspace. The system frees it when the process dies. */
final class BuildLock implements AutoCloseable {
    private final FileChannel channel;

    private BuildLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param wait whether to wait for a build in another process
     * @throws WarrantException.FailedChecks if another build has it and {@code wait} is false, or that build is in this process
     */
    static BuildLock take(Path state, boolean wait, BuildProgress progress) throws IOException {
        Files.createDirectories(state);
        FileChannel channel =
                FileChannel.open(state.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                if (!wait) {
                    throw busy("Another build of this workspace is running.", "Run again when it is done.");
                }
                progress.note("Another build of this workspace is running; waiting for it.");
                channel.lock();
            }
            return new BuildLock(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw busy("This process is building the workspace already.", "Run again when it is done.");
        } catch (IOException | WarrantException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }

    private static WarrantException busy(String what, String remedy) {
        return new WarrantException.FailedChecks("W-BUILD-010", what, remedy);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
