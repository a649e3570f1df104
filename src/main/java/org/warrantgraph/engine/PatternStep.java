package org.warrantgraph.engine;

/**
 * A triple pattern.
 *
 * @param graphs where to look; their union, if they share no triple
 * @param subject,predicate,object a slot, or {@link #constant} of a number
 */
record PatternStep(NumberedGraph[] graphs, int subject, int predicate, int object, Step next) implements Step {
    private static final int CONSTANT = Integer.MIN_VALUE / 2;

    /** How a constant is told from a slot: slots are not negative. Constants that no graph has never match. */
    static int constant(int number) {
        return CONSTANT + number;
    }

    static int known(Row row, int position) {
        return position >= 0 ? row.slots[position] : position - CONSTANT;
    }

    @Override
    public boolean run(Row row) {
        int s = known(row, subject);
        int p = known(row, predicate);
        int o = known(row, object);
        if (s < 0 || p < 0 || o < 0) {
            return true;
        }
        for (NumberedGraph graph : graphs) {
            if (!run(row, graph, s, p, o)) {
                return false;
            }
        }
        return true;
    }

    private boolean run(Row row, NumberedGraph graph, int s, int p, int o) {
        if (s != 0 && p != 0 && o != 0) {
            return !graph.contains(s, p, o) || next.run(row);
        }
        if (s != 0) {
            return along(row, graph.from(s), p, o, object);
        }
        if (o != 0) {
            return along(row, graph.to(o), p, 0, subject);
        }
        NumberedGraph.SubjectCursor subjects = p == 0 ? graph.all() : graph.subjects(p);
        for (int from = subjects.next(); from != 0; from = subjects.next()) {
            row.slots[subject] = from;
            boolean more = along(row, graph.from(from), p, known(row, object), object);
            row.slots[subject] = 0;
            if (!more) {
                return false;
            }
        }
        return true;
    }

    /** @param p,o 0 for any */
    private boolean along(Row row, int[] pairs, int p, int o, int other) {
        for (int i = 1; i < pairs[0]; i += 2) {
            if ((p == 0 || pairs[i] == p) && (o == 0 || pairs[i + 1] == o)) {
                boolean more = p != 0 ? bind(row, other, pairs[i + 1]) : bindBoth(row, pairs[i], other, pairs[i + 1]);
                if (!more) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean bindBoth(Row row, int p, int other, int number) {
        return row.with(predicate, p, same -> bind(same, other, number));
    }

    private boolean bind(Row row, int slot, int number) {
        return slot < 0 ? next.run(row) : row.with(slot, number, next);
    }
}
