package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final SourcePatterns patterns;

    private Workspace(SourceFolder folder, Path state, WorkspaceSettings settings) {
        this.folder = folder;
        this.state = state;
        this.settings = settings;
        this.patterns = new SourcePatterns(settings);
    }

    /**
     * A folder on disk; its state is kept in {@code .warrant} inside it.
     *
     * @throws WarrantException.Usage if there is no such folder
     * @throws WarrantException.UnreadableInput if its {@code warrant.yaml} is wrong
     */
    public static Workspace of(Path folder) {
        return open(folder, Optional.empty());
    }

    /** The same with its state kept elsewhere, for a folder that nobody may write to. */
    public static Workspace of(Path folder, Path state) {
        return open(folder, Optional.of(state));
    }

    private static Workspace open(Path folder, Optional<Path> state) {
        if (!Files.isDirectory(folder)) {
            throw new WarrantException.Usage(
                    "W-WORKSPACE-006",
                    "There is no folder '" + folder + "'.",
                    "Name an existing folder, or make one with 'warrant init " + folder + "'.");
        }
        try {
            Path root = folder.toRealPath();
            DiskFolder own = new DiskFolder(root);
            WorkspaceSettings settings = readSettings(own);
            return new Workspace(
                    settings.folders().isEmpty() ? own : new JoinedFolders(own, others(root, settings)),
                    state.orElseGet(() -> root.resolve(".warrant")),
                    settings);
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
        SourceFolder folder = new BundledFolder();
        return new Workspace(folder, cache.resolve("bundled-" + ProgramVersion.current()), readSettings(folder));
    }

    private static Map<String, SourceFolder> others(Path root, WorkspaceSettings settings) {
        Map<String, SourceFolder> others = new TreeMap<>();
        settings.folders().forEach((name, path) -> {
            try {
                Path other = root.resolve(path).toRealPath();
                if (!Files.isDirectory(other)) {
                    throw new NotDirectoryException(path);
                }
                others.put(name, new DiskFolder(other));
            } catch (IOException e) {
                throw new WarrantException.UnreadableInput(
                        "W-WORKSPACE-008",
                        Place.key(WorkspaceSettings.FILE, 0, "sources: folders: " + name),
                        "There is no folder '" + path + "' beside the workspace.",
                        "Put it there, or correct the path; it is relative to the workspace.",
                        e);
            }
        });
        return others;
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

    /** The sources as they are now, sorted by name, hidden files left out. Packed files are not opened. */
    public Sources sources() {
        SourceFolder.Listing listing = folder.list();
        List<SourceFile> files = new ArrayList<>();
        Map<String, Long> excluded = new TreeMap<>();
        long unasked = 0;
        for (SourceFolder.Entry entry : listing.files()) {
            String name = entry.name();
            if (name.equals(WorkspaceSettings.FILE)) {
                continue;
            }
            Optional<String> by = patterns.excludedBy(name);
            if (patterns.takes(name)) {
                files.add(new FolderSource(folder, entry));
            } else if (by.isPresent()) {
                excluded.merge(by.get(), 1L, Long::sum);
            } else {
                unasked++;
            }
        }
        List<Message> messages = new ArrayList<>(listing.messages());
        List<String> names =
                listing.files().stream().map(SourceFolder.Entry::name).toList();
        for (String pattern : patterns.idle(names)) {
            messages.add(new Message(
                    "W-WORKSPACE-009",
                    Message.Severity.WARNING,
                    Place.file(WorkspaceSettings.FILE),
                    "The pattern '" + pattern + "' finds no file.",
                    "Correct or remove it."));
        }
        return new Sources(files, messages, excluded, unasked);
    }

    /** Which files in packed files are sources. */
    SourcePatterns patterns() {
        return patterns;
    }

    /**
     * The files a release is compiled from.
     *
     * @param messages files left out that somebody may miss
     * @param excluded how many files each pattern that excludes leaves out
     * @param unasked how many files no pattern of {@code include} asks for
     */
    public record Sources(List<SourceFile> files, List<Message> messages, Map<String, Long> excluded, long unasked) {
        public Sources {
            files = List.copyOf(files);
            messages = List.copyOf(messages);
            excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
        }
    }
}
