package org.warrantgraph.source.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.Reader;

/** Reads registry files for tests. */
final class TrialsAsRead {
    static final Path SHARED = Path.of("../shared/data/trials");

    private TrialsAsRead() {}

    static CollectingSink invented() {
        return read(Path.of("src/test/resources/trial/invented.json"), new ClinicalTrialsJsonReader());
    }

    /** A real record; the test is left out where the data is absent. */
    static CollectingSink shared(String name, Reader reader) {
        Path file = SHARED.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "needs ../shared/data/trials/" + name);
        return read(file, reader);
    }

    static CollectingSink read(Path file, Reader reader) {
        CollectingSink sink = new CollectingSink();
        try {
            reader.read(new BytesSource(file.getFileName().toString(), Files.readAllBytes(file)), sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sink;
    }

    static CollectingSink text(String name, String text, Reader reader) {
        CollectingSink sink = new CollectingSink();
        reader.read(BytesSource.of(name, text), sink);
        return sink;
    }

    static List<Iri> objects(CollectingSink sink, Iri predicate) {
        return sink.all(Claim.class)
                .filter(claim -> claim.proposition().predicate().equals(predicate))
                .map(claim -> claim.proposition().object())
                .toList();
    }

    static Result result(CollectingSink sink, String printedPart) {
        return sink.all(Result.class)
                .filter(result -> result.printed().contains(printedPart))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no result prints " + printedPart));
    }
}
