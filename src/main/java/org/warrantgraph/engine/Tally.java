package org.warrantgraph.engine;

import java.util.List;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/** An aggregate of one group, as far as it is counted. */
interface Tally {
    void add(Row row);

    /** Its number, 0 for an error. */
    int value(Row row);

    static Tally[] of(List<Kind> kinds) {
        Tally[] tallies = new Tally[kinds.size()];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = kinds.get(i).begin();
        }
        return tallies;
    }

    /** Which aggregate. */
    @FunctionalInterface
    interface Kind {
        Tally begin();

        /** Counts of a variable are ours, all else is Jena's. */
        static Kind of(Aggregator aggregator, Layout layout) {
            boolean ofVariable = aggregator.getExprList() != null
                    && aggregator.getExprList().size() == 1
                    && aggregator.getExprList().get(0).isVariable();
            if (ofVariable && aggregator instanceof AggCountVar) {
                int slot = layout.slot(aggregator.getExprList().get(0).asVar());
                return () -> new Count(slot);
            }
            if (ofVariable && aggregator instanceof AggCountVarDistinct) {
                int slot = layout.slot(aggregator.getExprList().get(0).asVar());
                return () -> new CountDistinct(slot);
            }
            if (ofVariable && (aggregator instanceof AggMax || aggregator instanceof AggMin)) {
                int slot = layout.slot(aggregator.getExprList().get(0).asVar());
                return () -> new Extreme(slot, aggregator.createAccumulator());
            }
            return () -> new OfJena(aggregator.createAccumulator());
        }
    }

    /** COUNT(?x). */
    final class Count implements Tally {
        private final int slot;
        private int count;

        Count(int slot) {
            this.slot = slot;
        }

        @Override
        public void add(Row row) {
            if (row.slots[slot] != 0) {
                count++;
            }
        }

        @Override
        public int value(Row row) {
            return row.number(NodeValue.makeInteger(count).asNode());
        }
    }

    /** COUNT(DISTINCT ?x). */
    final class CountDistinct implements Tally {
        private final int slot;
        private int[] seen = new int[2];
        private int count;

        CountDistinct(int slot) {
            this.slot = slot;
        }

        @Override
        public void add(Row row) {
            int number = row.slots[slot];
            if (number == 0 || !put(seen, number)) {
                return;
            }
            if (2 * ++count > seen.length) {
                int[] larger = new int[4 * seen.length];
                for (int known : seen) {
                    if (known != 0) {
                        put(larger, known);
                    }
                }
                seen = larger;
            }
        }

        /** Open addressing, at most half full. */
        private static boolean put(int[] table, int number) {
            int hash = number * 0x9E3779B9;
            int i = (hash ^ hash >>> 15) & table.length - 1;
            while (table[i] != 0) {
                if (table[i] == number) {
                    return false;
                }
                i = (i + 1) & table.length - 1;
            }
            table[i] = number;
            return true;
        }

        @Override
        public int value(Row row) {
            return row.number(NodeValue.makeInteger(count).asNode());
        }
    }

    /** MAX(?x) or MIN(?x), of which Jena is not asked twice about one term in a row. */
    final class Extreme implements Tally {
        private final int slot;
        private final OfJena jena;
        private int last;

        Extreme(int slot, Accumulator accumulator) {
            this.slot = slot;
            this.jena = new OfJena(accumulator);
        }

        @Override
        public void add(Row row) {
            if (row.slots[slot] == 0 || row.slots[slot] != last) {
                last = row.slots[slot];
                jena.add(row);
            }
        }

        @Override
        public int value(Row row) {
            return jena.value(row);
        }
    }

    /** Any other. */
    final class OfJena implements Tally {
        private final Accumulator accumulator;

        OfJena(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public void add(Row row) {
            accumulator.accumulate(row.binding, row.context);
        }

        @Override
        public int value(Row row) {
            @Nullable NodeValue value = accumulator.getValue();
            return value == null ? 0 : row.number(value.asNode());
        }
    }
}
