package org.warrantgraph.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.warrantgraph.model.Hashes;

/** The {@value #FILE} file of a folder, in the form that {@code sha256sum -c} reads. */
final class Checksums {
    /** Name of the file. */
    static final String FILE = "SHA256SUMS";

    private Checksums() {}

    /** Writes the sums of all files below {@code folder}. */
    static void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files(folder)) {
            text.append(sha256(file)).append("  ").append(name(folder, file)).append('\n');
        }
        Files.writeString(folder.resolve(FILE), text);
    }

    /**
     * Compares files with their sums.
     *
     * @param chosen which of the files to read; the others need only exist
     * @return names of files that are missing or differ; {@value #FILE} itself where it cannot be read
     */
    static List<String> damaged(Path folder, Predicate<String> chosen) throws IOException {
        Path sums = folder.resolve(FILE);
        if (!Files.isRegularFile(sums)) {
            return List.of(FILE);
        }
        Map<String, String> expected = new LinkedHashMap<>();
        for (String line : Files.readAllLines(sums)) {
            if (line.length() < 67) {
                return List.of(FILE);
            }
            expected.put(line.substring(66), line.substring(0, 64));
        }
        java.util.ArrayList<String> damaged = new java.util.ArrayList<>();
        for (Map.Entry<String, String> entry : expected.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            boolean whole = Files.isRegularFile(file)
                    && (!chosen.test(entry.getKey()) || sha256(file).equals(entry.getValue()));
            if (!whole) {
                damaged.add(entry.getKey());
            }
        }
        return expected.isEmpty() ? List.of(FILE) : damaged;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !name(folder, file).equals(FILE))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/");
    }

    static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Hashes.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return java.util.HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
