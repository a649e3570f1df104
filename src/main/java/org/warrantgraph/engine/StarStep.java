package org.warrantgraph.engine;

/**
 * Triple patterns that look for one unknown subject by what is known of it. Which of the objects has the fewest subjects is seen only when the
 * step runs: those are looked at, and asked for the rest.
 *
 * <pre>
 * ?x w:object ?o ; w:subject ?s        ?o and ?s known: along the shorter of the rows that lead to them
 * </pre>
 *
 * @param graphs their union, if they share no triple
 * @param subject a slot
 * @param predicates,objects slots or constants, as in {@link PatternStep}
 */
record StarStep(NumberedGraph[] graphs, int subject, int[] predicates, int[] objects, Step next) implements Step {
    @Override
    public boolean run(Row row) {
        int known = row.slots[subject];
        if (known != 0) {
            return !fits(row, known) || next.run(row);
        }
        int rarest = rarest(row);
        int p = PatternStep.known(row, predicates[rarest]);
        int o = PatternStep.known(row, objects[rarest]);
        for (NumberedGraph graph : graphs) {
            int[] pairs = graph.to(o);
            for (int i = 1; i < pairs[0]; i += 2) {
                if (pairs[i] == p && fits(row, pairs[i + 1])) {
                    row.slots[subject] = pairs[i + 1];
                    boolean more = next.run(row);
                    row.slots[subject] = 0;
                    if (!more) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** The pattern whose object the fewest triples lead to. */
    private int rarest(Row row) {
        int rarest = 0;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < objects.length; i++) {
            int length = 0;
            for (NumberedGraph graph : graphs) {
                length += graph.to(PatternStep.known(row, objects[i]))[0];
            }
            if (length < fewest) {
                fewest = length;
                rarest = i;
            }
        }
        return rarest;
    }

    private boolean fits(Row row, int found) {
        for (int i = 0; i < objects.length; i++) {
            if (!isThere(found, PatternStep.known(row, predicates[i]), PatternStep.known(row, objects[i]))) {
                return false;
            }
        }
        return true;
    }

    private boolean isThere(int s, int p, int o) {
        for (NumberedGraph graph : graphs) {
            if (graph.contains(s, p, o)) {
                return true;
            }
        }
        return false;
    }
}
