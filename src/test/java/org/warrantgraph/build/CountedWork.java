package org.warrantgraph.build;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

/** Counts what a store is asked: one for each look-up in an index, one for each triple or quad it hands out. Not thread-safe. */
final class CountedWork {
    private final AtomicLong steps = new AtomicLong();

    private long most = Long.MAX_VALUE;

    private CountedWork() {}

    /** Puts counters into the indexes of an open store. */
    static CountedWork of(DatasetGraphTDB data) {
        CountedWork work = new CountedWork();
        work.count(data.getTripleTable().getNodeTupleTable().getTupleTable());
        work.count(data.getQuadTable().getNodeTupleTable().getTupleTable());
        return work;
    }

    /** Steps since the last call. */
    long take() {
        return steps.getAndSet(0);
    }

    /** Work after which a query is stopped with a {@link TooMuchWork}. */
    void limit(long most) {
        this.most = most;
    }

    private void step() {
        if (steps.incrementAndGet() > most) {
            throw new TooMuchWork();
        }
    }

    private void count(TupleTable table) {
        for (int i = 0; i < table.numIndexes(); i++) {
            table.setTupleIndex(i, new Counter(table.getIndex(i)));
        }
    }

    private Iterator<Tuple<NodeId>> counted(Iterator<Tuple<NodeId>> tuples) {
        step();
        return Iter.map(tuples, tuple -> {
            step();
            return tuple;
        });
    }

    private final class Counter extends TupleIndexWrapper {
        Counter(TupleIndex index) {
            super(index);
        }

        @Override
        public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
            return counted(super.find(pattern));
        }

        @Override
        public Iterator<Tuple<NodeId>> all() {
            return counted(super.all());
        }
    }

    /** A query that asks for more than its limit. */
    static final class TooMuchWork extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuchWork() {
            super("the query does more work than it may");
        }
    }
}
