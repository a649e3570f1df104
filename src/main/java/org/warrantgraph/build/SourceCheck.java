package org.warrantgraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.packed.Packed;
import org.warrantgraph.source.packed.PackedLimits;
import org.warrantgraph.source.packed.PackedMember;
import org.warrantgraph.source.packed.PackedName;

/**
 * Reads one file, wherever it is, to see what its reader says about it. Nothing is kept.
 *
 * @param reader name of the reader that took it
 * @param statements how many statements it gave
 * @param messages in the order of the file
 */
public record SourceCheck(String reader, long statements, List<Message> messages) {
    public SourceCheck {
        messages = List.copyOf(messages);
    }

    /**
     * Reads a file; of a packed file every file in it.
     *
     * @throws WarrantException.UnreadableInput if the file cannot be opened, no reader takes it, or nothing in it can be read
     */
    public static SourceCheck of(Path path, Readers readers) {
        SourceFile file = source(path);
        Counting sink = new Counting();
        if (!PackedName.isPacked(file.name())) {
            return new SourceCheck(read(file, readers, path.toString(), sink), sink.statements, sink.messages);
        }
        Map<String, Integer> files = new TreeMap<>();
        inside(file, readers, sink, files);
        String summary = files.isEmpty()
                ? "nobody"
                : files.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + " files)")
                        .collect(Collectors.joining(", "));
        return new SourceCheck(summary, sink.statements, sink.messages);
    }

    private static String read(SourceFile file, Readers readers, String shown, Counting sink) {
        Reader reader = readers.choose(file)
                .best()
                .orElseThrow(() -> new WarrantException.UnreadableInput(
                        "W-BUILD-002",
                        Place.file(shown),
                        "No reader takes this file.",
                        "'warrant sources' lists the readers and what they take."))
                .reader();
        reader.read(file, sink);
        return reader.name();
    }

    private static void inside(SourceFile packed, Readers readers, Counting sink, Map<String, Integer> files) {
        try {
            Path scratch = Files.createTempDirectory("warrant-");
            try {
                Packed.read(packed, PackedLimits.standard(), scratch, name -> true, new Packed.Members() {
                    @Override
                    public void take(PackedMember member) throws IOException {
                        try (member) {
                            files.merge(read(member, readers, member.name(), sink), 1, Integer::sum);
                        } catch (WarrantException.UnreadableInput e) {
                            sink.report(e.report());
                        }
                    }

                    @Override
                    public void report(Message message) {
                        sink.report(message);
                    }
                });
            } finally {
                DurableFiles.deleteTree(scratch);
            }
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-SOURCE-002",
                    Place.file(packed.name()),
                    "The file cannot be unpacked: " + e.getMessage() + ".",
                    "Check the disk.",
                    e);
        }
    }

    private static SourceFile source(Path path) {
        try {
            Path file = path.toRealPath();
            if (!Files.isRegularFile(file)) {
                throw new IOException("not a file");
            }
            DiskFolder folder = new DiskFolder(file.resolveSibling(""));
            return new FolderSource(
                    folder, new SourceFolder.Entry(file.getFileName().toString(), Files.size(file)));
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-SOURCE-001",
                    Place.file(path.toString()),
                    "The file cannot be opened: " + e.getMessage() + ".",
                    "Check its name and permissions.",
                    e);
        }
    }

    private static final class Counting implements Sink {
        private final List<Message> messages = new ArrayList<>();
        private long statements;

        @Override
        public void accept(Statement statement) {
            statements++;
        }

        @Override
        public void report(Message message) {
            messages.add(message);
        }

        @Override
        public void used() {}

        @Override
        public void skipped(String reason) {}
    }
}
