package org.warrantgraph.build;

import java.util.List;

/**
 * One file of {@code queries/checks}; grammar and columns in {@code queries/README.md}.
 *
 * @param check identifier of the check, the file name without {@code .rq}
 * @param title what must hold
 * @param why why it must, and what a finding means
 * @param source where the rule comes from
 * @param arithmetic true when {@link ChecksArithmetic} judges the rows, because SPARQL has no logarithm
 * @param text SPARQL 1.1 SELECT
 */
public record ChecksQuery(String check, String title, String why, String source, boolean arithmetic, String text) {
    /** The checks of the program, in the order of their names. */
    public static List<ChecksQuery> bundled() {
        return QueryFiles.read("queries/checks").entrySet().stream()
                .map(file -> of(file.getKey(), file.getValue()))
                .toList();
    }

    private static ChecksQuery of(String file, String text) {
        FrontMatter about = FrontMatter.of(text);
        String check = about.one("check");
        if (!file.equals(check + ".rq")) {
            throw new IllegalArgumentException("queries/checks/" + file + " calls itself " + check);
        }
        return new ChecksQuery(
                check,
                about.one("title"),
                about.one("why"),
                about.one("source"),
                about.all("arithmetic").contains("wald"),
                text);
    }
}
