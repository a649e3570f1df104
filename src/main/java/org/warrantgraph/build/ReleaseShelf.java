package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The releases that lie in one folder, newest first. A release never changes, so each is described once. Thread-safe. */
final class ReleaseShelf {
    private final Path folder;
    private final Map<Path, KeptRelease> described = new ConcurrentHashMap<>();

    ReleaseShelf(Path folder) {
        this.folder = folder;
    }

    /** Every release that can be described; one that a build removes meanwhile is left out. */
    List<KeptRelease> releases() {
        List<Path> present;
        try {
            present = newestFirst(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        described.keySet().retainAll(present);
        return present.stream().flatMap(release -> describe(release).stream()).toList();
    }

    private Optional<KeptRelease> describe(Path release) {
        KeptRelease known = described.get(release);
        if (known == null) {
            try {
                known = read(release);
                described.put(release, known);
            } catch (IOException | JacksonException | RiotException e) {
                return Optional.empty();
            }
        }
        return Optional.of(known);
    }

    private static KeptRelease read(Path release) throws IOException {
        String id = release.getFileName().toString();
        Path description = release.resolve(ReleaseFolder.DESCRIPTION);
        Files.size(description);
        Graph graph = RDFParser.source(description).toGraph();
        Node node = Terms.node(org.warrantgraph.model.Iris.of("release", id));
        return new KeptRelease(
                release,
                id,
                literal(graph, node, Terms.TITLE),
                literal(graph, node, Terms.ISSUED),
                JsonMapper.shared()
                        .readTree(Files.readAllBytes(release.resolve(ReleaseFolder.REPORT)))
                        .path("started")
                        .asString(""));
    }

    private static String literal(Graph graph, Node subject, Node property) {
        return graph
                .find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .toList()
                .stream()
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    /** Folders of the releases in a folder; what is unfinished or being removed is none. */
    static List<Path> newestFirst(Path folder) throws IOException {
        record Aged(Path release, FileTime made) {}
        List<Aged> all = new ArrayList<>();
        for (Path release : DurableFiles.entries(folder, "")) {
            Path report = release.resolve(ReleaseFolder.REPORT);
            if (!release.getFileName().toString().startsWith(".") && Files.exists(report, LinkOption.NOFOLLOW_LINKS)) {
                all.add(new Aged(release, Files.getLastModifiedTime(report)));
            }
        }
        return all.stream()
                .sorted(Comparator.comparing(Aged::made).reversed())
                .map(Aged::release)
                .toList();
    }
}
