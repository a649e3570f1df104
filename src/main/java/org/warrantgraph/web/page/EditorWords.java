package org.warrantgraph.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.EntityTag;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Request;
import org.warrantgraph.web.linked.Describer;
import tools.jackson.databind.json.JsonMapper;

/** {@code /vocabulary.json}: prefixes, classes and properties that this release uses, for completion in the query editor. */
public final class EditorWords implements Handler {
    private final Asked asked = new Asked();

    /** What the editor completes. */
    public record Words(Map<String, String> prefixes, List<String> classes, List<String> properties) {}

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        if (!request.path().equals("/vocabulary.json")) {
            return Optional.empty();
        }
        return Optional.of(EntityTag.of(release.id(), request.path())
                .answer(
                        request,
                        () -> Answer.of(
                                200,
                                "application/json; charset=utf-8",
                                JsonMapper.shared().writeValueAsBytes(words(release))))
                .with("Cache-Control", "no-cache")
                .with("Warrant-Release", release.id()));
    }

    private Words words(Release release) {
        List<Row> rows = asked.rows("vocabulary", release);
        return new Words(
                new TreeMap<>(Describer.prefixes().getMappingCopy()), column(rows, "class"), column(rows, "property"));
    }

    private static List<String> column(List<Row> rows, String name) {
        return rows.stream()
                .flatMap(row -> row.iri(name).stream())
                .map(Iri::value)
                .distinct()
                .toList();
    }
}
