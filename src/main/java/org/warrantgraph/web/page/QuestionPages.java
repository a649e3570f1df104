package org.warrantgraph.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.query.Answer;
import org.warrantgraph.query.Catalogue;
import org.warrantgraph.query.Limits;
import org.warrantgraph.query.Question;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.http.Request;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;

/** {@code /q} and {@code /q/{name}}: the catalogue as forms, answers, downloads. {@code /q/{name}.csv?drug=…} is stable for programs. */
public final class QuestionPages implements Handler {
    static final String PATH = "/q";
    private static final Set<String> DOWNLOADS = Set.of("csv", "tsv", "json", "xml", "ttl");

    private final Catalogue catalogue;
    private final Limits limits;
    private final QuestionPictures pictures;
    private final Asked asked = new Asked();
    private final Templates templates = new Templates();

    public QuestionPages(Catalogue catalogue, ServerLimits limits, Mechanisms mechanisms) {
        this.catalogue = catalogue;
        this.pictures = new QuestionPictures(mechanisms);
        this.limits = new Limits(limits.get(Limit.QUERY_ROWS), limits.time(Limit.QUERY_TIME));
    }

    /** Every question, with the way to its page. */
    List<Card> cards() {
        return catalogue.questions().stream()
                .map(question -> new Card(PATH + "/" + question.name(), question.title(), question.question()))
                .toList();
    }

    /** Every question as a draft for the query page. */
    List<Card> drafts() {
        return catalogue.questions().stream()
                .map(question -> new Card(
                        "/sparql?draft=" + URLEncoder.encode(question.text(), StandardCharsets.UTF_8),
                        question.title(),
                        question.question()))
                .toList();
    }

    @Override
    public Optional<org.warrantgraph.web.http.Answer> answer(Request request, Release release) {
        if (request.path().equals(PATH)) {
            return Optional.of(org.warrantgraph.web.http.Answer.html(
                    200,
                    templates.draw(
                            "questions",
                            new QuestionsView(Frame.of(release, "Questions").at(PATH), cards()))));
        }
        if (!request.path().startsWith(PATH + "/")) {
            return Optional.empty();
        }
        String name = request.path().substring(PATH.length() + 1);
        int dot = name.lastIndexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot + 1);
        if (suffix.equals("svg")) {
            return Optional.of(drawn(question(name.substring(0, dot)), values(request), release));
        }
        if (DOWNLOADS.contains(suffix)) {
            return Optional.of(download(question(name.substring(0, dot)), values(request), release, suffix));
        }
        return Optional.of(org.warrantgraph.web.http.Answer.html(
                200, templates.draw("question", page(question(name), values(request), release))));
    }

    private Question question(String name) {
        return catalogue
                .find(name)
                .orElseThrow(
                        () -> Refusal.of(404, "W-WEB-010", "There is no such question.", "See all of them at /q."));
    }

    private static Map<String, String> values(Request request) {
        Map<String, String> values = new LinkedHashMap<>();
        request.parameters()
                .keySet()
                .forEach(name -> request.parameter(name).ifPresent(value -> values.put(name, value)));
        return values;
    }

    private QuestionView page(Question question, Map<String, String> values, Release release) {
        String parameters = values.entrySet().stream()
                .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
                .collect(Collectors.joining("&", values.isEmpty() ? "" : "?", ""));
        String problem = "";
        Optional<TableView> table = Optional.empty();
        String picture = "";
        String pictureFile = "";
        String sparql = question.text();
        try {
            Answer answer = question.run(release, values, limits);
            sparql = answer.sparql();
            if (answer instanceof Answer.Table rows) {
                table = Optional.of(TableView.of(
                        rows.columns(),
                        rows.rows(),
                        rows.truncated(),
                        new Naming(release.data()),
                        new Printed(release, asked)));
            }
            picture = pictures.of(question, values, answer, release);
            pictureFile = PATH + "/" + question.name() + ".svg" + parameters;
        } catch (WarrantException.Usage e) {
            problem = e.report().what() + " " + e.report().remedy();
        }
        String path = PATH + "/" + question.name();
        return new QuestionView(
                Frame.of(release, question.title()).at(PATH),
                path,
                question.question(),
                question.parameters().stream()
                        .map(parameter -> new QuestionView.Field(
                                parameter.name(),
                                parameter.label(),
                                parameter.kind(),
                                values.getOrDefault(parameter.name(), parameter.initial())))
                        .toList(),
                problem,
                table,
                picture,
                pictureFile,
                List.of(
                        new Link(path + ".csv" + parameters, "CSV"),
                        new Link(path + ".json" + parameters, "JSON"),
                        new Link(path + ".ttl" + parameters, "Turtle")),
                sparql);
    }

    private org.warrantgraph.web.http.Answer drawn(Question question, Map<String, String> values, Release release) {
        try {
            String svg = pictures.of(question, values, question.run(release, values, limits), release);
            if (svg.isEmpty()) {
                throw Refusal.of(404, "W-WEB-017", "This question has no picture.", "Open its page.");
            }
            return org.warrantgraph.web.http.Answer.of(200, "image/svg+xml", svg)
                    .with(
                            "Content-Disposition",
                            "inline; filename=\"" + question.name() + "-" + release.id() + ".svg\"")
                    .with("Cache-Control", "no-cache")
                    .with("Warrant-Release", release.id());
        } catch (WarrantException.Usage e) {
            throw Refusal.of(400, e.report().id(), e.report().what(), e.report().remedy());
        }
    }

    private org.warrantgraph.web.http.Answer download(
            Question question, Map<String, String> values, Release release, String suffix) {
        try {
            Answer answer = question.run(release, values, limits);
            if (!(answer instanceof Answer.Table table)) {
                throw Refusal.of(404, "W-WEB-011", "This question has no table for an answer.", "Open its page.");
            }
            String file = question.name() + "-" + release.id()
                    + ReleaseDate.of(release).map(day -> "-" + day).orElse("") + "." + suffix;
            return Tables.written(table, suffix)
                    .with("Content-Disposition", "inline; filename=\"" + file + "\"")
                    .with("Cache-Control", "no-cache")
                    .with("Warrant-Release", release.id());
        } catch (WarrantException.Usage e) {
            throw Refusal.of(400, e.report().id(), e.report().what(), e.report().remedy());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
