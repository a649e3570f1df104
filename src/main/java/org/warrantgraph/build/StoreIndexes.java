package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.jspecify.annotations.Nullable;

/**
 * Writes the indexes of an empty store from sorted tuples, as Jena's own bulk loader does: pages are full and written once, instead of being
 * copied for each tuple that comes in somewhere. Terms get their numbers as quads come; the numbers are sorted for each index, in bounded
 * memory. Not thread-safe.
 */
final class StoreIndexes extends StreamRDFBase implements AutoCloseable {
    private static final long MEMORY = 32L << 20;

    private final NodeTable terms;
    private final List<Index> ofTriples = new ArrayList<>();
    private final List<Index> ofQuads = new ArrayList<>();

    /** @param scratch takes sorted runs when there are many */
    StoreIndexes(DatasetGraphTDB store, Path scratch) {
        this.terms = store.getTripleTable().getNodeTupleTable().getNodeTable();
        for (TupleIndex index :
                store.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes()) {
            ofTriples.add(new Index((TupleIndexRecord) index, "SPO", scratch));
        }
        for (TupleIndex index :
                store.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()) {
            ofQuads.add(new Index((TupleIndexRecord) index, "GSPO", scratch));
        }
    }

    @Override
    public void triple(org.apache.jena.graph.Triple triple) {
        add(ofTriples, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public void quad(Quad quad) {
        if (quad.isDefaultGraph()) {
            triple(quad.asTriple());
        } else {
            add(ofQuads, quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
        }
    }

    private void add(List<Index> indexes, Node... nodes) {
        byte[][] ids = new byte[nodes.length][NodeId.SIZE];
        for (int i = 0; i < nodes.length; i++) {
            NodeIdFactory.set(terms.getAllocateNodeId(nodes[i]), ids[i]);
        }
        indexes.forEach(index -> index.add(ids));
    }

    /** Writes the indexes; outside of any transaction, after that in which the terms were stored. */
    void write() throws IOException {
        for (Index index : ofTriples) {
            index.write();
        }
        for (Index index : ofQuads) {
            index.write();
        }
    }

    @Override
    public void close() throws IOException {
        for (Index index : ofTriples) {
            index.tuples.close();
        }
        for (Index index : ofQuads) {
            index.tuples.close();
        }
    }

    /** One index and the tuples that it will hold, their columns in its order. */
    private static final class Index {
        private final TupleIndexRecord index;
        private final int[] columns;
        private final SortedLines tuples;

        Index(TupleIndexRecord index, String natural, Path scratch) {
            this.index = index;
            TupleMap map = TupleMap.create(natural, index.getName());
            this.columns = new int[natural.length()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = map.getSlotIdx(i);
            }
            this.tuples = new SortedLines(scratch, MEMORY, new SortedRun.Form.OfLength(columns.length * NodeId.SIZE));
        }

        void add(byte[][] ids) {
            byte[] tuple = new byte[columns.length * NodeId.SIZE];
            for (int i = 0; i < columns.length; i++) {
                System.arraycopy(ids[columns[i]], 0, tuple, i * NodeId.SIZE, NodeId.SIZE);
            }
            try {
                tuples.add(tuple);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void write() throws IOException {
            BPlusTree tree = (BPlusTree) index.getRangeIndex();
            RecordFactory records = tree.getRecordFactory();
            BPlusTreeParams form =
                    new BPlusTreeParams(BPlusTreeParams.calcOrder(SystemTDB.BlockSize, records), records);
            try (SortedLines.Merge merge = tuples.merge()) {
                Iterator<Record> sorted = new Records(merge, records);
                if (sorted.hasNext()) {
                    CoLib.executeWrite(
                            index,
                            () -> BPlusTreeRewriter.packIntoBPlusTree(
                                    sorted,
                                    form,
                                    records,
                                    tree.getStateManager().getBufferChannel(),
                                    tree.getNodeManager().getBlockMgr(),
                                    tree.getRecordsMgr().getBlockMgr()));
                }
            }
        }
    }

    private static final class Records implements Iterator<Record> {
        private final SortedLines.Merge merge;
        private final RecordFactory form;
        private byte @Nullable [] next;

        Records(SortedLines.Merge merge, RecordFactory form) throws IOException {
            this.merge = merge;
            this.form = form;
            this.next = merge.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Record next() {
            byte[] now = next;
            if (now == null) {
                throw new NoSuchElementException();
            }
            try {
                next = merge.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return form.create(now);
        }
    }
}
