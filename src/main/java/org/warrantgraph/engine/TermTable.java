package org.warrantgraph.engine;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/**
 * Terms and their numbers, from 1 up in the order of arrival; 0 is no term. Each term is kept once. Any number of threads may look up as long as
 * none adds.
 */
public final class TermTable {
    private static final int SMALLEST = 1 << 10;

    private Node[] terms = new Node[SMALLEST];
    /** Open addressing: numbers, 0 where free; at most half full. */
    private int[] index = new int[2 * SMALLEST];

    private int last;

    /** The number of a term, or 0. */
    public int find(Node term) {
        int mask = index.length - 1;
        for (int i = place(term, mask); index[i] != 0; i = (i + 1) & mask) {
            if (terms[index[i]].equals(term)) {
                return index[i];
            }
        }
        return 0;
    }

    /** The number of a term, a new one if there was none. */
    public int add(Node term) {
        int found = find(term);
        if (found != 0) {
            return found;
        }
        if (++last == terms.length) {
            terms = Arrays.copyOf(terms, terms.length + (terms.length >> 1));
        }
        terms[last] = term;
        if (2 * last > index.length) {
            index = new int[2 * index.length];
            for (int number = 1; number <= last; number++) {
                put(number);
            }
        } else {
            put(last);
        }
        return last;
    }

    /** The term of a number. */
    public Node term(int number) {
        return terms[number];
    }

    /** How many terms there are; the last one's number. */
    public int size() {
        return last;
    }

    private void put(int number) {
        int mask = index.length - 1;
        int i = place(terms[number], mask);
        while (index[i] != 0) {
            i = (i + 1) & mask;
        }
        index[i] = number;
    }

    private static int place(Node term, int mask) {
        int hash = term.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 15) & mask;
    }
}
