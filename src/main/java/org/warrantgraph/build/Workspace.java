package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.ProgramVersion;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.SourceFile;

/**
 * Sources that belong together, and the folder that keeps what is compiled from them. Any folder is a workspace; {@code
 * warrant.yaml} in it is optional.
 */
public final class Workspace {
    private final SourceFolder folder;
    private final Path state;
    private final WorkspaceSettings settings;

    private Workspace(SourceFolder folder, Path state) {
        this.folder = folder;
        this.state = state;
        this.settings = readSettings(folder);
    }

    /**
     * A folder on disk; its state is kept in {@code .warrant} inside it.
     *
     * @throws WarrantException.Usage if there is no such folder
     * @throws WarrantException.UnreadableInput if its {@code warrant.yaml} is wrong
     */
    public static Workspace of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new WarrantException.Usage(
                    "W-WORKSPACE-006",
                    "There is no folder '" + folder + "'.",
                    "Name an existing folder, or make one with 'warrant init " + folder + "'.");
        }
        try {
            Path root = folder.toRealPath();
            return new Workspace(new DiskFolder(root), root.resolve(".warrant"));
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-WORKSPACE-003",
                    Place.file(folder.toString()),
                    "The folder cannot be opened: " + e.getMessage() + ".",
                    "Check its permissions.",
                    e);
        }
    }

    /**
     * The workspace inside the program. Its state is kept in {@code $WARRANT_HOME}, else in the user's cache folder, one folder per
     * version of the program.
     */
    public static Workspace bundled() {
        return bundled(cacheFolder());
    }

    /** The workspace inside the program with its state below {@code cache}. */
    public static Workspace bundled(Path cache) {
        return new Workspace(new BundledFolder(), cache.resolve("bundled-" + ProgramVersion.current()));
    }

    private static Path cacheFolder() {
        return environment("WARRANT_HOME")
                .or(() -> environment("XDG_CACHE_HOME").map(cache -> cache.resolve("warrant")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "warrant"));
    }

    private static Optional<Path> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static WorkspaceSettings readSettings(SourceFolder folder) {
        try (InputStream in = folder.open(WorkspaceSettings.FILE)) {
            return SettingsReader.read(WorkspaceSettings.FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return WorkspaceSettings.none();
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-WORKSPACE-003",
                    Place.file(WorkspaceSettings.FILE),
                    "The file cannot be read: " + e.getMessage() + ".",
                    "Check its permissions.",
                    e);
        }
    }

    /** What {@code warrant.yaml} says. */
    public WorkspaceSettings settings() {
        return settings;
    }

    /** Where units and releases are kept; need not exist yet. */
    public Path state() {
        return state;
    }

    /** What messages call this workspace: its path, or {@code the bundled workspace}. */
    public String label() {
        return folder.label();
    }

    /** The sources as they are now, sorted by name, hidden files left out. */
    public Sources sources() {
        SourceFolder.Listing listing = folder.list();
        List<SourceFile> files = listing.files().stream()
                .filter(entry -> isSource(entry.name()))
                .<SourceFile>map(entry -> new FolderSource(folder, entry))
                .toList();
        return new Sources(files, listing.messages());
    }

    private boolean isSource(String name) {
        return !name.equals(WorkspaceSettings.FILE)
                && (settings.include().isEmpty() || matches(settings.include(), name))
                && !matches(settings.exclude(), name);
    }

    private static boolean matches(List<String> patterns, String name) {
        Path path = Path.of(name);
        return patterns.stream()
                .anyMatch(pattern -> glob(pattern, path)
                        // Java's ** does not stand for "no folder", people expect it to.
                        || pattern.startsWith("**/") && glob(pattern.substring(3), path));
    }

    private static boolean glob(String pattern, Path path) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(path);
    }

    /**
     * The files a release is compiled from.
     *
     * @param messages files left out that somebody may miss
     */
    public record Sources(List<SourceFile> files, List<Message> messages) {
        public Sources {
            files = List.copyOf(files);
            messages = List.copyOf(messages);
        }
    }
}
