package org.warrantgraph.query;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.warrantgraph.model.WarrantException;

/**
 * The questions offered to users: the files of {@code queries/catalogue}, in the order of their names.
 *
 * <p>Immutable and thread-safe.
 */
public final class Catalogue {
    private static final String FOLDER = "/queries/catalogue";
    private static final String ENDING = ".rq";

    private final List<Question> questions;

    private Catalogue(List<Question> questions) {
        this.questions = questions;
    }

    /** Reads the questions that come with the program. */
    public static Catalogue load() {
        URL folder = Catalogue.class.getResource(FOLDER);
        if (folder == null) {
            throw unreadable(new IOException("no " + FOLDER));
        }
        try {
            if (folder.openConnection() instanceof JarURLConnection jar) {
                URI file = jar.getJarFileURL().toURI();
                try (FileSystem files = FileSystems.newFileSystem(Path.of(file))) {
                    return read(files.getPath(FOLDER));
                }
            }
            return read(Path.of(folder.toURI()));
        } catch (IOException | URISyntaxException e) {
            throw unreadable(e);
        }
    }

    private static Catalogue read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
                    .toList();
            Stream.Builder<Question> read = Stream.builder();
            for (Path file : sorted) {
                String name = String.valueOf(file.getFileName());
                read.add(Question.parse(name.substring(0, name.length() - ENDING.length()), Files.readString(file)));
            }
            return new Catalogue(read.build().toList());
        }
    }

    private static WarrantException unreadable(Exception cause) {
        return new WarrantException.Internal(
                "W-QUERY-010", "The catalogue of questions cannot be read.", "Build the program again.", cause);
    }

    public List<Question> questions() {
        return questions;
    }

    /** By name ({@code mechanism-with-evidence}), with or without its number. */
    public Optional<Question> find(String name) {
        return questions.stream()
                .filter(question ->
                        question.name().equals(name) || question.id().equals(name))
                .findFirst();
    }

    /** @throws WarrantException.Usage naming the questions that look like it, when there is none */
    public Question question(String name) {
        return find(name).orElseThrow(() -> {
            List<String> near =
                    NearMatches.of(name, questions.stream().map(Question::name).toList());
            return new WarrantException.Usage(
                    "W-QUERY-001",
                    "There is no question \"" + name + "\".",
                    near.isEmpty()
                            ? "warrant query without a name lists them."
                            : "Did you mean " + String.join(", ", near) + "?");
        });
    }
}
