package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsCodec;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;

/**
 * TDB2 folders, written once and then only read.
 *
 * <p>TDB2's usual way in takes a lock file that keeps every other process out, which is right for stores that are written. A sealed store
 * never is, so it is opened below that lock: {@code warrant query} works beside a running server. The layout is the usual one, and Jena's own
 * tools can read it.
 */
final class Store {
    /** TDB2 keeps the files of a store in a folder of this name, the first generation. */
    private static final String GENERATION = "Data-0001";

    private static final String STATISTICS = "stats.opt";

    /** Files up to this many bytes are read as they are; mapped into memory, each index would be rounded up to 8 MiB. */
    private static final long SMALL = 256L << 20;

    /** Written with plain file writes, so that a full disk is an error and not a fault in mapped memory. */
    private static final StoreParams PLAIN =
            StoreParams.builder().fileMode(FileMode.direct).build();

    private Store() {}

    /** Makes a store with the quads of {@code nquads}, and the optimizer's statistics. */
    static void write(Path folder, InputStream nquads) throws IOException {
        Path generation = Files.createDirectories(folder.resolve(GENERATION));
        DatasetGraphTDB data = TDB2StorageBuilder.build(location(generation), PLAIN, ReorderLib.identity());
        try {
            Txn.executeWrite(data, () -> QuadLines.parse(nquads, StreamRDFLib.dataset(data)));
            String statistics = Txn.calculateRead(data, () -> Statistics.of(data));
            Files.writeString(generation.resolve(STATISTICS), statistics);
        } finally {
            data.shutdown();
        }
        StoreParams reading = size(generation) <= SMALL ? PLAIN : StoreParams.getDftStoreParams();
        StoreParamsCodec.write(location(generation), reading);
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : DurableFiles.entries(folder, "")) {
            size += Files.size(file);
        }
        return size;
    }

    /** Opens a store for reading. The caller ends it with {@link DatasetGraphTDB#shutdown()}. */
    static DatasetGraphTDB open(Path folder) {
        Path generation = folder.resolve(GENERATION);
        ReorderTransformation order =
                ReorderLib.weighted(generation.resolve(STATISTICS).toString());
        StoreParams params = StoreParamsCodec.read(location(generation));
        return TDB2StorageBuilder.build(
                location(generation), params == null ? StoreParams.getDftStoreParams() : params, order);
    }

    private static Location location(Path folder) {
        return Location.create(folder.toString());
    }
}
