package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/** A folder on disk. Hidden files and folders are left out; links are followed to files inside the folder only. */
final class DiskFolder implements SourceFolder {
    private final Path root;
    /** Names are normalised to NFC, since some file systems hand out decomposed ones; this leads back to the file. */
    private final Map<String, Path> paths = new HashMap<>();

    /** @param root an existing folder, with its real path */
    DiskFolder(Path root) {
        this.root = root;
    }

    @Override
    public synchronized Listing list() {
        List<Entry> files = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !folder.equals(root) && isHidden(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (!isHidden(file)) {
                        add(file, attributes, files, messages);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    messages.add(leftOut(name(file), "cannot be read: " + failure.getMessage()));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-WORKSPACE-003",
                    Place.file(root.toString()),
                    "The folder cannot be listed: " + e.getMessage() + ".",
                    "Check its permissions.",
                    e);
        }
        files.sort(Comparator.comparing(Entry::name));
        return new Listing(files, messages);
    }

    private void add(Path file, BasicFileAttributes attributes, List<Entry> files, List<Message> messages)
            throws IOException {
        String name = name(file);
        long size = attributes.size();
        if (attributes.isSymbolicLink()) {
            if (!Files.exists(file)) {
                messages.add(leftOut(name, "is a link to nothing."));
                return;
            }
            if (!file.toRealPath().startsWith(root)) {
                messages.add(leftOut(name, "is a link out of the workspace."));
                return;
            }
            if (!Files.isRegularFile(file)) {
                messages.add(leftOut(name, "is a link to a folder."));
                return;
            }
            size = Files.size(file);
        } else if (!attributes.isRegularFile()) {
            return;
        }
        paths.put(name, file);
        files.add(new Entry(name, size));
    }

    private static Message leftOut(String name, String why) {
        return new Message(
                "W-WORKSPACE-004",
                Message.Severity.WARNING,
                Place.file(name),
                "Left out: it " + why,
                "Copy the file into the workspace.");
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private String name(Path file) {
        String name =
                root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    @Override
    public synchronized InputStream open(String name) throws IOException {
        Path path = paths.get(name);
        return Files.newInputStream(path != null ? path : root.resolve(name));
    }

    @Override
    public String label() {
        return root.toString();
    }
}
