package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.ProgramVersion;

/**
 * A hash of the program that runs. Between two versions it changes with every class and resource, so that who works on the program is not
 * shown what an older one built.
 */
final class ProgramHash {
    private ProgramHash() {}

    /** Of a jar the checksums in its list of files, which is read in moments; of a folder of classes the bytes. */
    static String current() {
        CodeSource code = ProgramHash.class.getProtectionDomain().getCodeSource();
        if (code == null) {
            return ProgramVersion.current();
        }
        try {
            Path place = Path.of(code.getLocation().toURI());
            return Hashes.sha256(String.join("\n", Files.isDirectory(place) ? folder(place) : jar(place)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            return ProgramVersion.current();
        }
    }

    private static List<String> jar(Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> folder(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> files = tree.filter(Files::isRegularFile).collect(Collectors.toList());
            files.sort(null);
            List<String> parts = new java.util.ArrayList<>();
            for (Path file : files) {
                parts.add(folder.relativize(file) + " " + Checksums.sha256(file));
            }
            return parts;
        }
    }
}
