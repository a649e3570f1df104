package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.warrantgraph.model.WarrantException;

/** The workspace inside the program: the resources below {@code workspace/}, in a jar or in a folder of classes. */
final class BundledFolder implements SourceFolder {
    private static final String ROOT = "/workspace/";

    @Override
    public Listing list() {
        URL marker = BundledFolder.class.getResource(ROOT + WorkspaceSettings.FILE);
        if (marker == null) {
            return new Listing(List.of(), List.of());
        }
        try {
            URI uri = marker.toURI();
            if (!uri.getScheme().equals("jar")) {
                return list(Path.of(uri).resolveSibling(""));
            }
            // Asked for with an environment, each caller gets a file system of its own and may close it.
            String jar = uri.getRawSchemeSpecificPart();
            Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
            try (FileSystem inside = FileSystems.newFileSystem(file, Map.of())) {
                return list(inside.getPath(ROOT));
            }
        } catch (IOException | URISyntaxException e) {
            throw new WarrantException.Internal(
                    "W-WORKSPACE-005",
                    "The bundled workspace cannot be listed: " + e.getMessage() + ".",
                    "Name a workspace with --workspace.",
                    e);
        }
    }

    private static Listing list(Path root) throws IOException {
        List<Entry> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(root.getFileSystem().getSeparator(), "/");
                files.add(new Entry(name, Files.size(file)));
            }
        }
        files.sort(Comparator.comparing(Entry::name));
        return new Listing(files, List.of());
    }

    @Override
    public InputStream open(String name) throws IOException {
        InputStream in = BundledFolder.class.getResourceAsStream(ROOT + name);
        if (in == null) {
            throw new NoSuchFileException(name);
        }
        return in;
    }

    @Override
    public String label() {
        return "the bundled workspace";
    }
}
