package org.warrantgraph.engine;

import java.util.Arrays;

/** A few numbers as a key. */
final class Numbers {
    final int[] all;
    private final int hash;

    Numbers(int[] all) {
        this.all = all;
        this.hash = Arrays.hashCode(all) * 0x9E3779B9;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbers && Arrays.equals(all, numbers.all);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
