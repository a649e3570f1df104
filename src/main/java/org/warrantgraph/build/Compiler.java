package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.SourceFile;

/** Compiles the sources of a workspace, several at a time; the result does not depend on how many. */
final class Compiler {
    private final Readers readers;
    private final UnitCache cache;
    private final UnitCompiler compiler;
    private final int threads;

    /** @param threads how many sources are read at a time, at least 1 */
    Compiler(Readers readers, UnitCache cache, int threads) {
        this.readers = readers;
        this.cache = cache;
        this.compiler = new UnitCompiler(cache);
        this.threads = threads;
    }

    /** Compiles what is not in the cache. A source that cannot be read is named and left out. */
    Compilation compile(List<SourceFile> sources, BuildProgress progress) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, sources.size())));
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
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            pool.shutdown();
        }
    }

    private static Compilation gather(List<Outcome> outcomes) {
        return new Compilation(
                outcomes.stream().flatMap(outcome -> outcome.unit().stream()).toList(),
                names(outcomes, Status.FAILED),
                names(outcomes, Status.UNTAKEN),
                names(outcomes, Status.CACHED).size(),
                outcomes.stream()
                        .flatMap(outcome -> outcome.messages().stream())
                        .toList());
    }

    private static List<String> names(List<Outcome> outcomes, Status status) {
        return outcomes.stream()
                .filter(outcome -> outcome.status() == status)
                .map(Outcome::source)
                .toList();
    }

    private Outcome compile(SourceFile source) throws IOException {
        try {
            Readers.Choice choice = readers.choose(source);
            Optional<Readers.Offer> best = choice.best();
            if (best.isEmpty()) {
                return Outcome.without(source, Status.UNTAKEN, untaken(source, choice));
            }
            return compile(source, best.get());
        } catch (WarrantException.UnreadableInput e) {
            return Outcome.without(source, Status.FAILED, e.report());
        }
    }

    private Outcome compile(SourceFile source, Readers.Offer offer) throws IOException {
        UnitKey key = key(source, offer);
        UnitCache.Found found = cache.find(key);
        List<Message> messages = new ArrayList<>(found.damage().stream().toList());
        if (found.unit().isPresent()) {
            return Outcome.of(found.unit().get(), Status.CACHED, messages);
        }
        try {
            return Outcome.of(compiler.compile(key, source, offer.reader()), Status.COMPILED, messages);
        } catch (WarrantException e) {
            messages.add(e.report());
        } catch (RuntimeException | StackOverflowError e) {
            messages.add(new Message(
                    "W-BUILD-003",
                    Message.Severity.ERROR,
                    Place.file(source.name()),
                    "The reader '" + offer.reader().name() + "' failed: " + e + ".",
                    "The file is left out; please report this."));
        }
        return new Outcome(source.name(), Status.FAILED, Optional.empty(), messages);
    }

    /** @throws WarrantException.UnreadableInput if the file cannot be read to its end */
    static UnitKey key(SourceFile source, Readers.Offer offer) {
        try {
            return new UnitKey(
                    source.name(),
                    source.sha256(),
                    offer.reader().name(),
                    offer.reader().version());
        } catch (UncheckedIOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-SOURCE-002",
                    Place.file(source.name()),
                    "The file cannot be read: " + e.getMessage() + ".",
                    "Check the disk and the file's permissions.",
                    e);
        }
    }

    private static Message untaken(SourceFile source, Readers.Choice choice) {
        String tried = choice.refusals();
        return new Message(
                "W-BUILD-002",
                Message.Severity.WARNING,
                Place.file(source.name()),
                "No reader takes this file" + (tried.isEmpty() ? "." : " (" + tried + ")."),
                "Leave it out with 'sources: exclude' in warrant.yaml.");
    }

    private enum Status {
        COMPILED,
        CACHED,
        FAILED,
        UNTAKEN
    }

    private record Outcome(String source, Status status, Optional<Unit> unit, List<Message> messages) {
        static Outcome without(SourceFile source, Status status, Message why) {
            return new Outcome(source.name(), status, Optional.empty(), List.of(why));
        }

        static Outcome of(Unit unit, Status status, List<Message> before) {
            List<Message> messages = new ArrayList<>(before);
            messages.addAll(unit.content().messages());
            return new Outcome(unit.content().key().source(), status, Optional.of(unit), messages);
        }
    }
}
