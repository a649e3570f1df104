package org.warrantgraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;

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

    /** @throws WarrantException.UnreadableInput if the file cannot be opened, no reader takes it, or nothing in it can be read */
    public static SourceCheck of(Path path, Readers readers) {
        SourceFile file = source(path);
        Reader reader = readers.choose(file)
                .best()
                .orElseThrow(() -> new WarrantException.UnreadableInput(
                        "W-BUILD-002",
                        Place.file(path.toString()),
                        "No reader takes this file.",
                        "'warrant sources' lists the readers and what they take."))
                .reader();
        Counting sink = new Counting();
        reader.read(file, sink);
        return new SourceCheck(reader.name(), sink.statements, sink.messages);
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
