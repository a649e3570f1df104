package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.build.Release;
import org.warrantgraph.query.Catalogue;
import org.warrantgraph.query.Parameter;
import org.warrantgraph.query.Question;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Request;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /openapi.json}: the questions of the catalogue as an <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a> description. */
public final class OpenApi implements Handler {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FORMATS = List.of("csv", "tsv", "json", "xml", "ttl");

    private final Catalogue catalogue;

    public OpenApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        return request.path().equals("/openapi.json")
                ? Optional.of(Answer.of(200, "application/json", describe(release, request.origin()))
                        .with("Cache-Control", "no-cache")
                        .with("Warrant-Release", release.id()))
                : Optional.empty();
    }

    private String describe(Release release, String origin) {
        ObjectNode root = JSON.createObjectNode();
        root.put("openapi", "3.1.0");
        ObjectNode info = root.putObject("info");
        info.put("title", "Questions to a Warrant release");
        info.put("version", release.id());
        root.putArray("servers").addObject().put("url", origin);
        ObjectNode paths = root.putObject("paths");
        for (Question question : catalogue.questions()) {
            operation(paths.putObject("/q/" + question.name() + ".{format}"), question);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void operation(ObjectNode path, Question question) {
        ObjectNode get = path.putObject("get");
        get.put("operationId", question.name());
        get.put("summary", question.title());
        get.put("description", question.question());
        var parameters = get.putArray("parameters");
        ObjectNode format = parameters.addObject();
        format.put("name", "format").put("in", "path").put("required", true);
        var known = format.putObject("schema").put("type", "string").putArray("enum");
        FORMATS.forEach(known::add);
        for (Parameter parameter : question.parameters()) {
            ObjectNode one = parameters.addObject();
            one.put("name", parameter.name()).put("in", "query").put("required", false);
            one.put("description", parameter.label() + " (" + parameter.kind() + ")");
            one.putObject("schema").put("type", "string").put("default", parameter.initial());
        }
        ObjectNode responses = get.putObject("responses");
        responses.putObject("200").put("description", "The answer.");
        ObjectNode refused = responses.putObject("400");
        refused.put("description", "A parameter is not known, or its value names nothing or several things.");
        refused.putObject("content").putObject("application/problem+json");
    }
}
