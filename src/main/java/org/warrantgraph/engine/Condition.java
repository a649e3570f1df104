package org.warrantgraph.engine;

/** Whether something holds in a row: yes, no, or an error, which is neither (SPARQL 1.1, section 17.2). */
@FunctionalInterface
interface Condition {
    int NO = 0;
    int YES = 1;
    int ERROR = 2;

    int judge(Row row);

    static int of(boolean holds) {
        return holds ? YES : NO;
    }

    default Condition not() {
        return row -> {
            int is = judge(row);
            return is == ERROR ? ERROR : 1 - is;
        };
    }

    default Condition and(Condition other) {
        return row -> {
            int one = judge(row);
            if (one == NO) {
                return NO;
            }
            int two = other.judge(row);
            return two == NO ? NO : Math.max(one, two);
        };
    }

    default Condition or(Condition other) {
        return row -> {
            int one = judge(row);
            if (one == YES) {
                return YES;
            }
            int two = other.judge(row);
            return two == YES ? YES : Math.max(one, two);
        };
    }
}
