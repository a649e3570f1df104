package org.warrantgraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/**
 * The releases of a workspace, on disk.
 *
 * <pre>
 * .warrant/current -> releases/0a274749623be980
 * .warrant/releases/0a274749623be980/ …
 * </pre>
 */
public final class Releases {
    private static final String FOLDER = "releases";
    private static final String CURRENT = "current";
    static final String UNFINISHED = ".tmp-";

    private final Path state;

    private Releases(Path state) {
        this.state = state;
    }

    public static Releases of(Workspace workspace) {
        return new Releases(workspace.state());
    }

    /** Opens the release in {@code folder}; works while other processes have it open, and several times in one process. */
    public static Release open(Path folder) {
        try {
            return OpenReleases.open(folder);
        } catch (IOException | RuntimeException e) {
            throw new WarrantException.Internal(
                    "W-RELEASE-001",
                    "The release in '" + folder + "' cannot be opened: " + e.getMessage() + ".",
                    "Build again.",
                    e);
        }
    }

    /**
     * Opens the current release. Where that is damaged, the newest whole one is taken and {@code warnings} is told.
     *
     * @throws WarrantException.Usage if there is no whole release
     */
    public Release current(Consumer<Message> warnings) {
        return open(folder(warnings));
    }

    /** As {@link #current}, after every byte of the release was compared with its checksum: for one that will be served for long. */
    public Release verified(Consumer<Message> warnings) {
        return open(folder(Releases::verify, warnings));
    }

    /** The folder of the release that {@link #current} opens. */
    public Path folder(Consumer<Message> warnings) {
        return folder(Releases::damage, warnings);
    }

    /** Looks for damage; names of damaged or missing files. */
    private interface Judge {
        List<String> damaged(Path release) throws IOException;
    }

    private Path folder(Judge judge, Consumer<Message> warnings) {
        try {
            Optional<Path> current = pointer().map(id -> releases().resolve(id));
            List<String> damaged = current.isPresent() ? judge.damaged(current.get()) : List.of();
            if (current.isPresent() && damaged.isEmpty()) {
                return current.get();
            }
            for (Path release : newestFirst()) {
                if (!current.equals(Optional.of(release))
                        && judge.damaged(release).isEmpty()) {
                    warnings.accept(notCurrent(damaged, release));
                    return release;
                }
            }
            throw damaged.isEmpty()
                    ? new WarrantException.Usage(
                            "W-RELEASE-002", "The workspace has no release yet.", "Make one with 'warrant build'.")
                    : new WarrantException.Usage(
                            "W-RELEASE-007",
                            "The current release is damaged (" + String.join(", ", damaged)
                                    + ") and there is no other that is whole.",
                            "Make it anew with 'warrant build'.");
        } catch (IOException e) {
            throw new WarrantException.Internal(
                    "W-RELEASE-004", "The releases cannot be listed: " + e.getMessage() + ".", "Check the disk.", e);
        }
    }

    private Message notCurrent(List<String> damaged, Path chosen) {
        return new Message(
                "W-RELEASE-003",
                Message.Severity.WARNING,
                Place.file(state.resolve(CURRENT).toString()),
                "The current release is missing or damaged"
                        + (damaged.isEmpty() ? "" : " (" + String.join(", ", damaged) + ")") + "; "
                        + chosen.getFileName() + " is used.",
                "Run 'warrant build'.");
    }

    /**
     * The folder of one release.
     *
     * @param name the release's id, its first digits as far as they tell, or {@code current}
     * @throws WarrantException.Usage if there is none, or several begin so
     */
    public Path folder(String name, Consumer<Message> warnings) {
        if (name.equals(CURRENT)) {
            return folder(warnings);
        }
        List<Path> known;
        try {
            known = newestFirst();
        } catch (IOException e) {
            throw new WarrantException.Internal(
                    "W-RELEASE-004", "The releases cannot be listed: " + e.getMessage() + ".", "Check the disk.", e);
        }
        List<Path> fitting = known.stream()
                .filter(release -> release.getFileName().toString().startsWith(name))
                .toList();
        if (fitting.size() != 1 || name.isEmpty()) {
            throw new WarrantException.Usage(
                    "W-RELEASE-006",
                    (fitting.isEmpty() ? "There is no release \"" : "Several releases begin with \"") + name + "\".",
                    known.isEmpty()
                            ? "The workspace has no release yet; make one with 'warrant build'."
                            : "Newest first there are: "
                                    + known.stream()
                                            .map(release ->
                                                    release.getFileName().toString())
                                            .collect(Collectors.joining(", "))
                                    + ".");
        }
        return fitting.get(0);
    }

    /** Ids of the releases kept, newest first. */
    public List<String> ids() {
        try {
            return newestFirst().stream()
                    .map(release -> release.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Id of the current release, whole or not; empty where none was ever made. */
    public Optional<String> currentId() {
        try {
            return pointer();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Names of damaged or missing files, judged in moments: large files need only exist. */
    static List<String> damage(Path release) throws IOException {
        return Checksums.damaged(
                release, name -> name.equals(ReleaseFolder.REPORT) || name.equals(ReleaseFolder.DESCRIPTION));
    }

    /** Reads every byte of a release; names of damaged or missing files. */
    public static List<String> verify(Path release) throws IOException {
        return Checksums.damaged(release, name -> true);
    }

    Path releases() {
        return state.resolve(FOLDER);
    }

    private Optional<String> pointer() throws IOException {
        Path current = state.resolve(CURRENT);
        if (Files.isSymbolicLink(current)) {
            return Optional.of(Files.readSymbolicLink(current).getFileName().toString());
        }
        return Files.isRegularFile(current)
                ? Optional.of(Files.readString(current).strip()).filter(id -> id.matches("[0-9a-f]{16}"))
                : Optional.empty();
    }

    /** Makes a whole release the current one, in one step. */
    void switchTo(String id) throws IOException {
        Path next = state.resolve(".current-next");
        Files.deleteIfExists(next);
        try {
            Files.createSymbolicLink(next, Path.of(FOLDER, id));
        } catch (UnsupportedOperationException | IOException e) {
            // No links here, as on Windows without the right for them: a file with the id does as well.
            Files.deleteIfExists(next);
            Files.writeString(next, id + "\n");
            DurableFiles.sync(next);
        }
        DurableFiles.rename(next, state.resolve(CURRENT));
    }

    /** Removes what dead builds left. Only for the build that holds the lock. */
    void prepare() throws IOException {
        Files.createDirectories(releases());
        for (Path left : DurableFiles.entries(releases(), UNFINISHED)) {
            DurableFiles.deleteTree(left);
        }
    }

    /** Removes the oldest releases beyond {@code keep}; the current one stays. Only for the build that holds the lock. */
    void prune(int keep) throws IOException {
        Optional<String> current = pointer();
        List<Path> old = new ArrayList<>(newestFirst());
        old.removeIf(release -> current.equals(Optional.of(release.getFileName().toString())));
        for (Path release : old.subList(Math.min(old.size(), keep - 1), old.size())) {
            // Renamed first: a half deleted release must not look like one.
            Path doomed = releases().resolve(UNFINISHED + release.getFileName());
            DurableFiles.rename(release, doomed);
            DurableFiles.deleteTree(doomed);
        }
    }

    private List<Path> newestFirst() throws IOException {
        return ReleaseShelf.newestFirst(releases());
    }
}
