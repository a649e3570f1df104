package org.warrantgraph.build;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Writes the indexes of an empty store from sorted tuples, as Jena's own bulk loader does: pages are full and written once, instead of being
 * copied for each tuple that comes in somewhere.
 */
final class StoreIndexes {
    /** The columns of a tuple of the default graph, in the store's natural order, and of one of a named graph. */
    private static final String TRIPLE = "SPO";

    private static final String QUAD = "GSPO";
    private static final String COLUMNS = "SPOG";

    private final QuadTable quads;
    private final long[] ids;
    private final long[] sortedIds;
    private final int[] places;

    private StoreIndexes(QuadTable quads, NodeTable terms) {
        this.quads = quads;
        this.ids = ids(quads, terms);
        this.sortedIds = ids.clone();
        Arrays.parallelSort(sortedIds);
        this.places = new int[ids.length];
        for (int number = 0; number < ids.length; number++) {
            places[number] = Arrays.binarySearch(sortedIds, ids[number]);
        }
    }

    /** @param quads sorted; terms are stored in the order in which they come up, so that those of one subject lie together */
    static void write(DatasetGraphTDB store, QuadTable quads) {
        NodeTable terms = store.getTripleTable().getNodeTupleTable().getNodeTable();
        StoreIndexes indexes = Txn.calculateWrite(store, () -> new StoreIndexes(quads, terms));
        indexes.write(
                store.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes(), TRIPLE, graph -> graph == 0);
        indexes.write(store.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes(), QUAD, graph -> graph != 0);
    }

    /** What the store numbers terms with, as numbers whose order is that of its bytes. */
    private static long[] ids(QuadTable quads, NodeTable terms) {
        long[] ids = new long[quads.terms() + 1];
        boolean[] stored = new boolean[ids.length];
        byte[] id = new byte[NodeId.SIZE];
        for (int quad = 0; quad < quads.size(); quad++) {
            for (int column : new int[] {QuadTable.GRAPH, QuadTable.SUBJECT, QuadTable.PREDICATE, QuadTable.OBJECT}) {
                int term = quads.at(quad, column);
                if (term != 0 && !stored[term]) {
                    NodeIdFactory.set(terms.getAllocateNodeId(quads.term(term)), id);
                    ids[term] = ByteBuffer.wrap(id).getLong() ^ Long.MIN_VALUE;
                    stored[term] = true;
                }
            }
        }
        return ids;
    }

    private void write(TupleIndex[] indexes, String natural, IntPredicate ofGraph) {
        int[] rows = IntStream.range(0, quads.size())
                .filter(quad -> ofGraph.test(quads.at(quad, QuadTable.GRAPH)))
                .toArray();
        if (rows.length > 0) {
            Arrays.stream(indexes).parallel().forEach(index -> write((TupleIndexRecord) index, natural, rows));
        }
    }

    private void write(TupleIndexRecord index, String natural, int[] rows) {
        TupleMap map = TupleMap.create(natural, index.getName());
        int[][] columns = new int[natural.length()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = quads.column(COLUMNS.indexOf(natural.charAt(map.getSlotIdx(i))));
        }
        int[] sorted = rows;
        for (int i = columns.length - 1; i >= 0; i--) {
            sorted = QuadTable.sorted(sorted, columns[i], places);
        }
        BPlusTree tree = (BPlusTree) index.getRangeIndex();
        RecordFactory records = tree.getRecordFactory();
        BPlusTreeParams form = new BPlusTreeParams(BPlusTreeParams.calcOrder(SystemTDB.BlockSize, records), records);
        Iterator<Record> tuples = new Tuples(sorted, columns, records);
        CoLib.executeWrite(
                index,
                () -> BPlusTreeRewriter.packIntoBPlusTree(
                        tuples,
                        form,
                        records,
                        tree.getStateManager().getBufferChannel(),
                        tree.getNodeManager().getBlockMgr(),
                        tree.getRecordsMgr().getBlockMgr()));
    }

    /** The tuples of an index, in its order. */
    private final class Tuples implements Iterator<Record> {
        private final int[] rows;
        private final int[][] columns;
        private final RecordFactory form;
        private int at;

        Tuples(int[] rows, int[][] columns, RecordFactory form) {
            this.rows = rows;
            this.columns = columns;
            this.form = form;
        }

        @Override
        public boolean hasNext() {
            return at < rows.length;
        }

        @Override
        public Record next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ByteBuffer tuple = ByteBuffer.allocate(columns.length * NodeId.SIZE);
            for (int[] column : columns) {
                tuple.putLong(ids[column[rows[at]]] ^ Long.MIN_VALUE);
            }
            at++;
            return form.create(tuple.array());
        }
    }
}
