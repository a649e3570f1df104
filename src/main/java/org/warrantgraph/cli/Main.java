package org.warrantgraph.cli;

/** Entry point of the {@code warrant} command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
