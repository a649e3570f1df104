package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.packed.PackedLimits;
import org.warrantgraph.source.packed.PackedName;

/** Compiles the sources of a workspace, several at a time; the result does not depend on how many. */
final class Compiler {
    private final Readers readers;
    private final UnitCache cache;
    private final SourcePatterns patterns;
    private final UnitCompiler compiler;
    private final PackedCompiler packed;
    private final int threads;

    /**
     * @param patterns which files in packed files are sources
     * @param threads how many files are read at a time, at least 1
     */
    Compiler(Readers readers, UnitCache cache, SourcePatterns patterns, int threads) {
        this.readers = readers;
        this.cache = cache;
        this.patterns = patterns;
        this.compiler = new UnitCompiler(cache);
        this.packed = new PackedCompiler(readers, cache, patterns);
        this.threads = threads;
    }

    /** Compiles what is not in the cache. A source that cannot be read is named and left out. */
    Compilation compile(List<SourceFile> sources, BuildProgress progress) throws IOException {
        // A packed file shares its files out among the same threads, and its thread helps while it waits for them.
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            for (SourceFile source : sources) {
                running.add(pool.submit(() -> {
                    Outcome outcome = compile(source);
                    synchronized (progress) {
                        progress.step();
                    }
                    return outcome;
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : running) {
                outcomes.add(future.get());
            }
            return gather(outcomes);
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            pool.shutdown();
        }
    }

    /** The pool wraps what a task throws, once or twice. */
    private static IOException failure(ExecutionException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException failure) {
                return failure;
            }
        }
        return new IOException(e.getCause());
    }

    private static Compilation gather(List<Outcome> outcomes) {
        List<Unit> units =
                outcomes.stream().flatMap(outcome -> outcome.unit().stream()).toList();
        List<Untaken> untaken = Stream.concat(
                        outcomes.stream().flatMap(outcome -> outcome.untaken().stream()),
                        units.stream().flatMap(unit -> unit.content().untaken().stream()))
                .toList();
        List<Message> messages = new ArrayList<>();
        outcomes.forEach(outcome -> messages.addAll(outcome.messages()));
        messages.addAll(Untaken.messages(untaken));
        return new Compilation(
                units,
                Stream.concat(
                                outcomes.stream()
                                        .filter(outcome -> outcome.status() == Status.FAILED)
                                        .map(Outcome::source),
                                units.stream().flatMap(unit -> unit.content().failed().stream()))
                        .toList(),
                untaken,
                List.of(),
                units.stream().mapToLong(unit -> unit.content().excluded()).sum(),
                (int) outcomes.stream()
                        .filter(outcome -> outcome.status() == Status.CACHED)
                        .count(),
                messages);
    }

    private Outcome compile(SourceFile source) throws IOException {
        try {
            if (PackedName.isPacked(source.name())) {
                return compile(source, packedKey(source, readers, patterns), key -> packed.compile(key, source));
            }
            Readers.Choice choice = readers.choose(source);
            Optional<Readers.Offer> best = choice.best();
            if (best.isEmpty()) {
                return new Outcome(
                        source.name(),
                        Status.UNTAKEN,
                        Optional.empty(),
                        Optional.of(new Untaken(source.name(), choice.refusals())),
                        List.of());
            }
            Readers.Offer offer = best.get();
            return compile(source, key(source, offer), key -> compiler.compile(key, source, offer));
        } catch (WarrantException.UnreadableInput e) {
            return Outcome.failed(source, List.of(e.report()));
        }
    }

    private Outcome compile(SourceFile source, UnitKey key, Compiling compiling) throws IOException {
        UnitCache.Found found = cache.find(key);
        List<Message> messages = new ArrayList<>(found.damage().stream().toList());
        if (found.unit().isPresent()) {
            return Outcome.of(found.unit().get(), Status.CACHED, messages);
        }
        try {
            return Outcome.of(compiling.compile(key), Status.COMPILED, messages);
        } catch (WarrantException e) {
            messages.add(e.report());
        } catch (RuntimeException | StackOverflowError e) {
            messages.add(broken(source, key.reader(), e));
        }
        return Outcome.failed(source, messages);
    }

    /** For a reader that failed as no reader should. */
    static Message broken(SourceFile source, String reader, Throwable failure) {
        return new Message(
                "W-BUILD-003",
                Message.Severity.ERROR,
                Place.file(source.name()),
                "The reader '" + reader + "' failed: " + failure + ".",
                "The file is left out; please report this.");
    }

    /**
     * What the unit of a source that is not packed, or packed, is made from; empty where no reader takes it. Reads the source to its end,
     * but opens no packed file.
     *
     * @throws WarrantException.UnreadableInput if the file cannot be read to its end
     */
    static Optional<UnitKey> key(SourceFile source, Readers readers, SourcePatterns patterns) {
        return PackedName.isPacked(source.name())
                ? Optional.of(packedKey(source, readers, patterns))
                : readers.choose(source).best().map(offer -> key(source, offer));
    }

    /** Who reads what in it is known only when it is opened: all readers are part of the key. */
    private static UnitKey packedKey(SourceFile source, Readers readers, SourcePatterns patterns) {
        String with = readers.version() + " " + PackedLimits.standard() + " " + patterns.deciding(source.name());
        return new UnitKey(
                source.name(), sha256(source), "packed", Hashes.sha256(with).substring(0, 16));
    }

    private static UnitKey key(SourceFile source, Readers.Offer offer) {
        return new UnitKey(
                source.name(),
                sha256(source),
                offer.reader().name(),
                offer.reader().version());
    }

    private static String sha256(SourceFile source) {
        try {
            return source.sha256();
        } catch (UncheckedIOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-SOURCE-002",
                    Place.file(source.name()),
                    "The file cannot be read: " + e.getMessage() + ".",
                    "Check the disk and the file's permissions.",
                    e);
        }
    }

    private enum Status {
        COMPILED,
        CACHED,
        FAILED,
        UNTAKEN
    }

    /** Makes a unit that is not in the cache. */
    @FunctionalInterface
    private interface Compiling {
        Unit compile(UnitKey key) throws IOException;
    }

    private record Outcome(
            String source, Status status, Optional<Unit> unit, Optional<Untaken> untaken, List<Message> messages) {
        static Outcome failed(SourceFile source, List<Message> why) {
            return new Outcome(source.name(), Status.FAILED, Optional.empty(), Optional.empty(), why);
        }

        static Outcome of(Unit unit, Status status, List<Message> before) {
            List<Message> messages = new ArrayList<>(before);
            messages.addAll(unit.content().messages());
            return new Outcome(unit.content().key().source(), status, Optional.of(unit), Optional.empty(), messages);
        }
    }
}
