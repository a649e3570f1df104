package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.warrantgraph.engine.NumberedData;
import org.warrantgraph.model.Iri;

/** Where units are joined and rules run: in memory, or on disk when there are many. Thrown away when the release is written. */
final class Scratch implements AutoCloseable {
    /** Bytes of heap for each triple of the units, with its terms, what is derived from it, and room for the rules to work in. */
    private static final long BYTES_PER_TRIPLE = 130;

    private final DatasetGraph data;

    private Scratch(DatasetGraph data) {
        this.data = data;
    }

    /** @param folder takes the store when memory is not enough */
    static Scratch of(List<Unit> units, Path folder) throws IOException {
        return of(units, folder, Runtime.getRuntime().maxMemory() / BYTES_PER_TRIPLE);
    }

    /** @param most triples of all units up to which memory is used */
    static Scratch of(List<Unit> units, Path folder, long most) throws IOException {
        long triples =
                units.stream().mapToLong(unit -> unit.content().triples()).sum();
        if (triples <= most) {
            return new Scratch(NumberedData.create());
        }
        Files.createDirectories(folder);
        return new Scratch(TDB2StorageBuilder.build(
                Location.create(folder.toString()), StoreParams.getDftStoreParams(), ReorderLib.fixed()));
    }

    DatasetGraph data() {
        return data;
    }

    /** Joins units, program graphs and what the linker decides; returns how much that is. */
    Linker.Linked link(List<Unit> units, LocalDate date) throws IOException {
        try {
            return Txn.calculateWrite(data, () -> {
                StreamRDF out = StreamRDFLib.dataset(data);
                for (Unit unit : units) {
                    send(unit, out);
                }
                Linker.Linked linked = Linker.link(
                        units,
                        triple -> data.add(
                                Quad.defaultGraphIRI,
                                triple.getSubject(),
                                triple.getPredicate(),
                                QuadLines.asStored(triple.getObject())));
                ReleaseDate.stamp(data, Quad.defaultGraphIRI, date);
                ProgramGraphs.writeVocabulary(data);
                ProgramGraphs.writeCatalogue(data);
                return linked;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Runs the checks and dates what they write. */
    List<ChecksFinding> check(Checks checks, LocalDate date, Consumer<ChecksQuery> progress) {
        return Txn.calculateWrite(data, () -> {
            List<ChecksFinding> findings = checks.run(data, progress);
            ReleaseDate.stamp(data, Terms.node(ProgramGraphs.graph("checks")), date);
            return findings;
        });
    }

    /** How many things of a class there are. */
    long count(Iri type) {
        return Txn.calculateRead(
                data, () -> Iter.count(data.getDefaultGraph().find(Node.ANY, Terms.TYPE, Terms.node(type))));
    }

    private static void send(Unit unit, StreamRDF out) {
        try {
            unit.sendTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (data instanceof DatasetGraphTDB store) {
            store.shutdown();
        } else {
            data.close();
        }
    }
}
