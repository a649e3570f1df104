package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;

/**
 * One question of the catalogue with its answer.
 *
 * @param problem why there is no answer; empty when there is one
 * @param picture the answer as SVG, empty where a picture would not help
 * @param pictureFile where the picture is on its own
 */
public record QuestionView(
        Frame frame,
        String path,
        String question,
        List<Field> fields,
        String problem,
        Optional<TableView> table,
        String picture,
        String pictureFile,
        List<Link> downloads,
        String sparql) {
    /** A parameter in the form. */
    public record Field(String name, String label, String kind, String value) {}
}
