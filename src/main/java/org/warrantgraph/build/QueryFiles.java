package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The query files of one folder of the program, in the order of their names: {@code queries/checks}, {@code queries/catalogue}.
 *
 * <p>Works from a folder of classes and from a jar alike.
 */
public final class QueryFiles {
    private QueryFiles() {}

    /**
     * File name to text, UTF-8; subfolders are left out.
     *
     * @param folder path without a slash at either end
     * @throws IllegalStateException when the program was packed without the folder
     */
    public static SortedMap<String, String> read(String folder) {
        URL url = QueryFiles.class.getResource("/" + folder);
        if (url == null) {
            throw new IllegalStateException("the program lacks its folder " + folder);
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            // Opened privately, so that two threads reading at once do not close each other's view of the jar.
            String jar = uri.getRawSchemeSpecificPart();
            Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
            try (FileSystem files = FileSystems.newFileSystem(file, Map.of())) {
                return read(files.getPath("/" + folder));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies at an address that cannot be read: " + url, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return Collections.unmodifiableSortedMap(texts);
    }
}
