package org.warrantgraph.build;

import java.util.List;

/**
 * One file of {@code queries/assemble}.
 *
 * @param file its name; rules run in the order of their names
 * @param title what a progress bar shows
 * @param derives what it writes
 * @param text SPARQL Update, or for belief the SELECT that {@link AssemblyBelief} finishes
 */
public record AssemblyRule(String file, String title, String derives, String text) {
    /** The rules of the program, in order. */
    public static List<AssemblyRule> bundled() {
        return QueryFiles.read("queries/assemble").entrySet().stream()
                .map(entry -> {
                    FrontMatter about = FrontMatter.of(entry.getValue());
                    return new AssemblyRule(entry.getKey(), about.one("title"), about.one("derives"), entry.getValue());
                })
                .toList();
    }

    boolean isUpdate() {
        return file.endsWith(".ru");
    }
}
