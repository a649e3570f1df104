package org.warrantgraph.source.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Reference;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.Reader;

/** What a reader says of a file, in lines that people can compare: {@code "exemplib inhibits CDK4"}, {@code "not: exemplib affects CDK2"}. */
public record Said(CollectingSink sink) {
    public static Said of(Reader reader, BytesSource file) {
        CollectingSink sink = new CollectingSink();
        reader.read(file, sink);
        return new Said(sink);
    }

    public static Said of(Reader reader, String file) {
        return of(reader, file(file));
    }

    /** @param file path below the project */
    public static BytesSource file(String file) {
        try {
            return new BytesSource(Path.of(file).getFileName().toString(), Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Claim> claims() {
        return sink.all(Claim.class).toList();
    }

    public List<String> lines() {
        Map<Iri, String> labels = labels();
        return claims().stream().map(claim -> line(claim, labels)).toList();
    }

    /** The one claim whose line is this. */
    public Claim claim(String line) {
        Map<Iri, String> labels = labels();
        List<Claim> found = claims().stream()
                .filter(claim -> line(claim, labels).equals(line))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " claims say \"" + line + "\" among " + lines());
        }
        return found.get(0);
    }

    public Reference cited(Claim claim) {
        Iri cited = claim.evidence().get(0).reference().orElseThrow();
        return sink.all(Reference.class)
                .filter(reference -> reference.iri().equals(cited))
                .findFirst()
                .orElseThrow();
    }

    /** Ids of messages in the order they came. */
    public List<String> messages() {
        return sink.messages.stream().map(Message::id).toList();
    }

    private Map<Iri, String> labels() {
        Map<Iri, String> labels = new HashMap<>();
        sink.all(Entity.class).forEach(entity -> labels.put(entity.iri(), entity.label()));
        return labels;
    }

    private static String line(Claim claim, Map<Iri, String> labels) {
        return (claim.polarity() == Polarity.DENIES ? "not: " : "")
                + labels.get(claim.proposition().subject()) + " "
                + claim.proposition().predicate().localName() + " "
                + labels.get(claim.proposition().object());
    }
}
