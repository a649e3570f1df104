package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.build.Release;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Request;
import tools.jackson.databind.json.JsonMapper;

/** {@code /suggest?q=…}: what a search would find first, as JSON, for suggestions while somebody types. */
public final class Suggestions implements Handler {
    private static final int MOST = 8;

    private final Asked asked = new Asked();

    /** One suggestion: where it leads, its name, its kind, what matched. */
    public record Suggestion(String page, String name, String kind, String why) {}

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        if (!request.path().equals("/suggest")) {
            return Optional.empty();
        }
        String text = request.parameter("q").orElse("");
        List<Suggestion> found = SearchView.of(release, text, 2 * MOST, asked).best(MOST);
        return Optional.of(Answer.of(
                        200,
                        "application/json; charset=utf-8",
                        JsonMapper.shared().writeValueAsBytes(found))
                .with("Cache-Control", "no-cache")
                .with("Warrant-Release", release.id()));
    }
}
