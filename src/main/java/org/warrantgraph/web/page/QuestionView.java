package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;

/**
 * One question of the catalogue with its answer.
 *
 * @param problem why there is no answer; empty when there is one
 */
public record QuestionView(
        Frame frame,
        String path,
        String question,
        List<Field> fields,
        String problem,
        Optional<TableView> table,
        List<Link> downloads,
        String sparql) {
    /** A parameter in the form. */
    public record Field(String name, String label, String kind, String value) {}
}
