package org.warrantgraph.engine;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;

/** The small steps. */
final class Steps {
    private Steps() {}

    /** FILTER: an error counts as no. */
    record Filter(Condition condition, Step next) implements Step {
        @Override
        public boolean run(Row row) {
            return condition.judge(row) != Condition.YES || next.run(row);
        }
    }

    /** BIND: an error leaves the variable unbound. */
    record Bind(int slot, Value value, Step next) implements Step {
        @Override
        public boolean run(Row row) {
            int number = value.of(row);
            return number == 0 ? next.run(row) : row.with(slot, number, next);
        }
    }

    /** OPTIONAL: goes on without where the other side, which ends in {@link Matched}, found nothing. */
    record Optional(int note, Step other, Step next) implements Step {
        @Override
        public boolean run(Row row) {
            row.notes[note] = null;
            if (!other.run(row)) {
                return false;
            }
            return row.notes[note] != null || next.run(row);
        }
    }

    /** Notes that an OPTIONAL matched. */
    record Matched(int note, Step next) implements Step {
        @Override
        public boolean run(Row row) {
            boolean more = next.run(row);
            row.notes[note] = true;
            return more;
        }
    }

    /** UNION; both sides go on with the same step. */
    record Union(Step one, Step other) implements Step {
        @Override
        public boolean run(Row row) {
            return one.run(row) && other.run(row);
        }
    }

    /** VALUES. */
    record Values(int[] slots, List<int[]> rows, Step next) implements Step {
        @Override
        public boolean run(Row row) {
            for (int[] numbers : rows) {
                if (!row.with(slots, numbers, next)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** DISTINCT, around {@code inner}, which ends in {@link New}. */
    record Distinct(int note, Step inner) implements Step {
        @Override
        public boolean run(Row row) {
            row.notes[note] = new Seen();
            boolean more = inner.run(row);
            row.notes[note] = null;
            return more;
        }
    }

    /** Lets each solution pass once. */
    record New(int note, int[] slots, Step next) implements Step {
        @Override
        public boolean run(Row row) {
            Seen seen = (Seen) Objects.requireNonNull(row.notes[note]);
            return !seen.add(row, slots) || next.run(row);
        }
    }

    /** Solutions; single terms of the data, which may be looked at very often, as bits. */
    private static final class Seen {
        private final Set<Numbers> rows = new HashSet<>();
        private final BitSet terms = new BitSet();

        boolean add(Row row, int[] slots) {
            if (slots.length != 1 || row.slots[slots[0]] < 0) {
                return rows.add(new Numbers(row.pick(slots)));
            }
            boolean before = terms.get(row.slots[slots[0]]);
            terms.set(row.slots[slots[0]]);
            return !before;
        }
    }

    /** A property path that is no plain pattern, from an end that is known; Jena walks it. */
    record Walk(List<NumberedGraph> graphs, int subject, Path path, int object, Step next) implements Step {
        @Override
        public boolean run(Row row) {
            int s = PatternStep.known(row, subject);
            int o = PatternStep.known(row, object);
            boolean forward = s != 0;
            Node start = row.term(forward ? s : o);
            int end = forward ? object : subject;
            for (Node node : Walks.ends(graphs, start, path, forward)) {
                int number = row.number(node);
                boolean more =
                        end >= 0 ? row.with(end, number, next) : PatternStep.known(row, end) != number || next.run(row);
                if (!more) {
                    return false;
                }
            }
            return true;
        }
    }
}
