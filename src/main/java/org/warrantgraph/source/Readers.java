package org.warrantgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/**
 * The readers of this program.
 *
 * <p>A reader is found by a line with its class name in {@code META-INF/services/org.warrantgraph.source.Reader}. Immutable.
 */
public final class Readers {
    private static final int HEAD = 8192;

    private final List<Reader> readers;

    private Readers(List<Reader> readers) {
        this.readers =
                readers.stream().sorted(Comparator.comparing(Reader::name)).toList();
    }

    /** All readers on the class path. */
    public static Readers installed() {
        return new Readers(ServiceLoader.load(Reader.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    public static Readers of(Reader... readers) {
        return new Readers(List.of(readers));
    }

    /** Sorted by name. */
    public List<Reader> all() {
        return readers;
    }

    /** Changes with each reader and its version: what the same files could be read to. */
    public String version() {
        return readers.stream()
                .map(reader -> reader.name() + "=" + reader.version())
                .collect(Collectors.joining(" "));
    }

    /**
     * Asks every reader how well it fits; of equals the one whose name sorts first is taken.
     *
     * @throws WarrantException.UnreadableInput if the file cannot be opened
     */
    public Choice choose(SourceFile file) {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-SOURCE-001",
                    Place.file(file.name()),
                    "The file cannot be opened: " + e.getMessage() + ".",
                    "Check its permissions.",
                    e);
        }
        List<Offer> offers = new ArrayList<>();
        for (Reader reader : readers) {
            offers.add(new Offer(reader, reader.fit(file, head)));
        }
        return new Choice(offers);
    }

    /** What one reader says about one file. */
    public record Offer(Reader reader, Reader.Fit fit) {}

    /** What all readers say about one file. */
    public record Choice(List<Offer> offers) {
        public Choice {
            offers = List.copyOf(offers);
        }

        /** The best offer; empty where no reader takes the file. */
        public Optional<Offer> best() {
            return offers.stream()
                    .filter(offer -> offer.fit().score() > 0)
                    .reduce((one, other) -> other.fit().score() > one.fit().score() ? other : one);
        }

        /** What each reader says, for a file that none takes. */
        public String refusals() {
            return offers.stream()
                    .map(offer -> offer.reader().name() + ": " + offer.fit().why())
                    .collect(Collectors.joining("; "));
        }
    }
}
