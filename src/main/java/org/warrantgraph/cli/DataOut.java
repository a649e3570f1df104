package org.warrantgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.commons.io.output.WriterOutputStream;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/** Where a command's data goes: standard output, or a file that appears whole or not at all. */
final class DataOut {
    private DataOut() {}

    /** Something that writes UTF-8. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @throws WarrantException.UnreadableInput when the file cannot be written */
    static void write(Optional<Path> file, PrintWriter standard, Content content) {
        try {
            if (file.isEmpty()) {
                OutputStream out = WriterOutputStream.builder()
                        .setWriter(standard)
                        .setCharset(StandardCharsets.UTF_8)
                        .get();
                content.write(out);
                out.flush();
                return;
            }
            Path target = file.get().toAbsolutePath();
            Path part = Files.createTempFile(target.getParent(), ".warrant-", ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                content.write(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(part);
                throw e;
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-CLI-010",
                    Place.file(file.map(Path::toString).orElse("standard output")),
                    "This cannot be written: " + e.getMessage() + ".",
                    "Check the folder, its permissions and free space.",
                    e);
        }
    }
}
