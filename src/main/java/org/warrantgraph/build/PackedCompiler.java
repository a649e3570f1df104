package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.packed.Packed;
import org.warrantgraph.source.packed.PackedLimits;
import org.warrantgraph.source.packed.PackedMember;

/**
 * Reads all files in a packed file into one unit: thousands of small files cost one folder in the cache and one look at it. Batches of
 * them are read on all threads of the pool that runs this; the unit does not depend on how many. Thread-safe.
 */
final class PackedCompiler {
    /** Read at a time; bounds what is held in memory. */
    private static final int BATCH_FILES = 64;

    private static final long BATCH_BYTES = 32L << 20;

    private final Readers readers;
    private final UnitCache cache;
    private final SourcePatterns patterns;

    PackedCompiler(Readers readers, UnitCache cache, SourcePatterns patterns) {
        this.readers = readers;
        this.cache = cache;
        this.patterns = patterns;
    }

    /** The unit of one packed file, stored. */
    Unit compile(UnitKey key, SourceFile packed) throws IOException {
        try (UnitWriter writer = new UnitWriter(cache);
                Run run = new Run(writer)) {
            Packed.read(packed, PackedLimits.standard(), writer.scratch(), run::wants, run);
            run.readBatch();
            return writer.store(triples -> run.content(key, triples));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One packed file being read. */
    private final class Run implements Packed.Members, AutoCloseable {
        private final UnitWriter writer;
        private final List<PackedMember> batch = new ArrayList<>();
        private final List<Reading> readings = new ArrayList<>();
        private final List<Untaken> untaken = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private final List<LinkInputs> links = new ArrayList<>();
        private long excluded;

        Run(UnitWriter writer) {
            this.writer = writer;
        }

        boolean wants(String name) {
            boolean wanted = patterns.takesMember(name);
            excluded += wanted ? 0 : 1;
            return wanted;
        }

        @Override
        public void take(PackedMember member) throws IOException {
            batch.add(member);
            long bytes = batch.stream().mapToLong(PackedMember::size).sum();
            if (batch.size() >= BATCH_FILES || bytes >= BATCH_BYTES) {
                readBatch();
            }
        }

        @Override
        public void report(Message message) {
            messages.add(message);
        }

        void readBatch() throws IOException {
            List<ForkJoinTask<Outcome>> tasks = new ArrayList<>();
            batch.forEach(member -> tasks.add(ForkJoinTask.adapt(() -> read(member, writer))));
            for (ForkJoinTask<Outcome> task : ForkJoinTask.invokeAll(tasks)) {
                Outcome outcome = task.join();
                outcome.reading().ifPresent(readings::add);
                outcome.untaken().ifPresent(untaken::add);
                outcome.failed().ifPresent(failed::add);
                outcome.links().ifPresent(links::add);
                messages.addAll(outcome.messages());
            }
            close();
        }

        UnitRecord content(UnitKey key, long triples) {
            return new UnitRecord(
                    key, readings, untaken, failed, excluded, messages, triples, LinkInputs.joined(links));
        }

        @Override
        public void close() throws IOException {
            for (PackedMember member : batch) {
                member.close();
            }
            batch.clear();
        }
    }

    private Outcome read(PackedMember member, UnitWriter writer) {
        Readers.Choice choice;
        try {
            choice = readers.choose(member);
        } catch (WarrantException.UnreadableInput e) {
            return Outcome.failed(member, e.report());
        }
        Optional<Readers.Offer> best = choice.best();
        if (best.isEmpty()) {
            return new Outcome(
                    Optional.empty(),
                    Optional.of(new Untaken(member.name(), choice.refusals())),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
        try {
            return writer.part(out -> read(member, best.get(), out));
        } catch (WarrantException.Internal | UncheckedIOException e) {
            throw e;
        } catch (WarrantException e) {
            return Outcome.failed(member, e.report());
        } catch (RuntimeException | StackOverflowError e) {
            return Outcome.failed(
                    member, Compiler.broken(member, best.get().reader().name(), e));
        }
    }

    private static Outcome read(PackedMember member, Readers.Offer offer, UnitLines out) {
        UnitSink sink = new UnitSink(member, offer, out);
        offer.reader().read(member, sink);
        return new Outcome(
                Optional.of(sink.reading()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(sink.links()),
                sink.messages());
    }

    /** What came of one file. */
    private record Outcome(
            Optional<Reading> reading,
            Optional<Untaken> untaken,
            Optional<String> failed,
            Optional<LinkInputs> links,
            List<Message> messages) {
        static Outcome failed(SourceFile file, Message why) {
            return new Outcome(
                    Optional.empty(), Optional.empty(), Optional.of(file.name()), Optional.empty(), List.of(why));
        }
    }
}
