package org.warrantgraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.engine.optimizer.StatsMatcher;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;

/**
 * TDB2 folders, written once and then only read.
 *
 * <p>TDB2's usual way in takes a lock file that keeps every other process out, which is right for stores that are written. A sealed store
 * never is, so it is opened below that lock: {@code warrant query} works beside a running server. The layout is the usual one, and Jena's own
 * tools can read it.
 *
 * <p>TDB2 maps its index files into memory in pieces of 8 MiB, most of them holes: a small store looks like 190 MiB and takes 3. Its setting
 * for plain file access ({@code StoreParams.fileMode}) is written down and never looked at; the one that works is of the whole process and
 * would take the memory of the caches from the heap of the server.
 */
final class Store {
    /** TDB2 keeps the files of a store in a folder of this name, the first generation. */
    private static final String GENERATION = "Data-0001";

    private static final String STATISTICS = "stats.opt";

    private Store() {}

    /** Makes a store with the quads of a sorted table, and the optimizer's statistics. */
    static void write(Path folder, QuadTable quads) throws IOException {
        Path generation = Files.createDirectories(folder.resolve(GENERATION));
        DatasetGraphTDB data = build(generation, ReorderLib.identity());
        try {
            StoreIndexes.write(data, quads);
        } finally {
            data.shutdown();
        }
        statistics(generation);
    }

    private static void statistics(Path generation) throws IOException {
        DatasetGraphTDB data = build(generation, ReorderLib.identity());
        try {
            String statistics = Txn.calculateRead(data, () -> Statistics.of(data));
            Files.writeString(generation.resolve(STATISTICS), statistics);
        } finally {
            data.shutdown();
        }
    }

    /** Opens a store for reading. The caller ends it with {@link DatasetGraphTDB#shutdown()}. */
    static DatasetGraphTDB open(Path folder) {
        Path generation = folder.resolve(GENERATION);
        DatasetGraphTDB store = build(
                generation,
                new PatternOrder(new StatsMatcher(generation.resolve(STATISTICS).toString())));
        // Else Jena cuts patterns apart where a filter could be asked early, and orders only the pieces.
        // The store puts filters in place itself, after it has ordered the whole.
        store.getContext().set(ARQ.optFilterPlacementBGP, false);
        return store;
    }

    private static DatasetGraphTDB build(Path generation, ReorderTransformation order) {
        return TDB2StorageBuilder.build(Location.create(generation.toString()), StoreParams.getDftStoreParams(), order);
    }
}
