package org.warrantgraph.engine;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * For each term a row of pairs: a predicate, and the term at its other end.
 *
 * <pre>
 * row = { ints in use, predicate, other, predicate, other, …, room }
 * </pre>
 *
 * Rows hang in pages, so that a small graph whose terms have high numbers stays small.
 */
final class Adjacency {
    private static final int PAGE_BITS = 10;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int[] EMPTY = {1};

    private int[][][] pages = new int[16][][];

    /** The row of a term, perhaps empty; not to be written to. Pairs stand from 1 to below {@code row[0]}. */
    int[] row(int term) {
        int page = term >> PAGE_BITS;
        if (term <= 0 || page >= pages.length || pages[page] == null) {
            return EMPTY;
        }
        int[] row = pages[page][term & PAGE - 1];
        return row == null ? EMPTY : row;
    }

    static boolean contains(int[] row, int predicate, int other) {
        for (int i = 1; i < row[0]; i += 2) {
            if (row[i] == predicate && row[i + 1] == other) {
                return true;
            }
        }
        return false;
    }

    static boolean contains(int[] row, int predicate) {
        for (int i = 1; i < row[0]; i += 2) {
            if (row[i] == predicate) {
                return true;
            }
        }
        return false;
    }

    void add(int term, int predicate, int other) {
        int page = term >> PAGE_BITS;
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, pages.length + (pages.length >> 1)));
        }
        if (pages[page] == null) {
            pages[page] = new int[PAGE][];
        }
        int[] row = pages[page][term & PAGE - 1];
        if (row == null) {
            row = new int[] {1, 0, 0};
        } else if (row[0] == row.length) {
            row = Arrays.copyOf(row, row.length + Math.max(4, row.length / 4 * 2));
        }
        row[row[0]] = predicate;
        row[row[0] + 1] = other;
        row[0] += 2;
        pages[page][term & PAGE - 1] = row;
    }

    void remove(int term, int predicate, int other) {
        int[] row = row(term);
        for (int i = 1; i < row[0]; i += 2) {
            if (row[i] == predicate && row[i + 1] == other) {
                row[0] -= 2;
                row[i] = row[row[0]];
                row[i + 1] = row[row[0] + 1];
                return;
            }
        }
    }

    /** Every term that has a row with pairs, in the order of their numbers. */
    void forEachTerm(IntConsumer consumer) {
        for (int term = next(0); term != 0; term = next(term)) {
            consumer.accept(term);
        }
    }

    /** The first term after this one that has pairs, or 0. */
    int next(int term) {
        for (int i = term + 1; i >> PAGE_BITS < pages.length; i++) {
            if (pages[i >> PAGE_BITS] == null) {
                i |= PAGE - 1;
            } else if (row(i)[0] > 1) {
                return i;
            }
        }
        return 0;
    }
}
