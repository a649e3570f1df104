package org.warrantgraph.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.warrantgraph.model.SourceDocument;

/**
 * A reader and a sound file for it, for the contract that all readers keep.
 *
 * @param records in the file, as the format counts them; used and skipped add up to it
 * @param givesClaims whether the reader finds claims; readers of bibliographies and lists do not
 * @param textOf the text that the anchors of a document count: the whole file, unless its records are documents of their own
 */
public record ReaderSample(
        Reader reader, BytesSource file, int records, boolean givesClaims, Function<SourceDocument, String> textOf) {

    /** @param resource below {@code src/test/resources} */
    public static ReaderSample file(Reader reader, String resource, int records) {
        Path path = Path.of("src/test/resources").resolve(resource);
        try {
            return bytes(reader, String.valueOf(path.getFileName()), Files.readAllBytes(path), records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name of the file, as its reader wants it */
    public static ReaderSample text(Reader reader, String name, String text, int records) {
        return bytes(reader, name, text.getBytes(StandardCharsets.UTF_8), records);
    }

    private static ReaderSample bytes(Reader reader, String name, byte[] bytes, int records) {
        String whole = new String(bytes, StandardCharsets.UTF_8);
        return new ReaderSample(reader, new BytesSource(name, bytes), records, true, document -> whole);
    }

    public ReaderSample withoutClaims() {
        return new ReaderSample(reader, file, records, false, textOf);
    }

    public ReaderSample withTextOf(Function<SourceDocument, String> text) {
        return new ReaderSample(reader, file, records, givesClaims, text);
    }

    @Override
    public String toString() {
        return reader.name() + ": " + file.name();
    }
}
