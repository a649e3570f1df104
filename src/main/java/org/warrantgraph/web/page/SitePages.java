package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.system.Txn;
import org.warrantgraph.build.KeptRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.query.Explanation;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.EntityTag;
import org.warrantgraph.web.http.Handler;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.http.Request;
import org.warrantgraph.web.limit.ServerLimits;
import org.warrantgraph.web.sparql.QueryResult;
import org.warrantgraph.web.sparql.SparqlEndpoint;

/** Home, search, explain, conflicts, findings, the release, the query page, errors. */
public final class SitePages implements Handler, SparqlEndpoint.ResultPage, Prepared {
    private final Asked asked = new Asked();
    private final Templates templates = new Templates();
    private final QuestionPages questions;
    private final Mechanisms mechanisms;
    private final ServerLimits limits;
    /** Found in each way of being called. */
    private static final int HITS = 100;

    private final Overviews overviews;
    /** The first page of each release. */
    private final PerRelease<String> homes = new PerRelease<>(this::home);

    public SitePages(QuestionPages questions, Mechanisms mechanisms, Overviews overviews, ServerLimits limits) {
        this.overviews = overviews;
        this.mechanisms = mechanisms;
        this.questions = questions;
        this.limits = limits;
    }

    @Override
    public Optional<Answer> answer(Request request, Release release) {
        if (request.path().equals("/explain.svg")) {
            return Optional.of(picture(request, release));
        }
        EntityTag tag = EntityTag.of(
                release.id(), request.path(), request.parameters().toString(), beside(request.path(), release));
        return page(request, release)
                .map(html -> tag.answer(request, () -> Answer.html(200, html))
                        .with("Cache-Control", "no-cache")
                        .with("Warrant-Release", release.id()));
    }

    /** What a page tells that is not of the release: the others in its folder, which come and go. */
    private static String beside(String path, Release release) {
        return path.equals("/release")
                ? release.kept().stream().map(KeptRelease::id).collect(Collectors.joining(" "))
                : "";
    }

    private Optional<String> page(Request request, Release release) {
        return switch (request.path()) {
            case "/" -> Optional.of(homes.of(release));
            case "/search" ->
                Optional.of(templates.draw(
                        "search", SearchView.of(release, request.parameter("q").orElse(""), HITS, asked)));
            case "/explain" -> Optional.of(templates.draw("explain", explain(request, release)));
            case "/conflicts" ->
                Optional.of(templates.draw(
                        "conflicts", ListView.conflicts(release, overviews.of(release), request, asked)));
            case "/findings" ->
                Optional.of(
                        templates.draw("findings", ListView.findings(release, overviews.of(release), request, asked)));
            case "/release" -> Optional.of(about(release, request.parameter("page")));
            default -> Optional.empty();
        };
    }

    @Override
    public void prepare(Release release) {
        Txn.executeRead(release.data(), () -> homes.prepare(release));
    }

    @Override
    public void forget(Release release) {
        homes.forget(release);
    }

    private String home(Release release) {
        return templates.draw(
                "home", HomeView.of(release, asked, questions.cards().size(), overviews.of(release)));
    }

    private String about(Release release, Optional<String> page) {
        return templates.draw("release", ReleaseView.of(release, asked, overviews.of(release), page));
    }

    private ExplainView explain(Request request, Release release) {
        String drug = request.parameter("drug").orElse("");
        String disease = request.parameter("disease").orElse("");
        if (drug.isEmpty()) {
            return ExplainView.form(release, "", disease, "", overviews.of(release));
        }
        try {
            Explanation explanation = mechanisms.explain(release, drug, request.parameter("disease"));
            return ExplainView.of(release, drug, disease, explanation, mechanisms.picture(release, explanation));
        } catch (WarrantException.Usage e) {
            // What threw inside a transaction has ended it.
            return Txn.calculateRead(
                    release.data(),
                    () -> ExplainView.form(
                            release,
                            drug,
                            disease,
                            e.report().what() + " " + e.report().remedy(),
                            overviews.of(release)));
        }
    }

    private Answer picture(Request request, Release release) {
        try {
            Explanation explanation =
                    mechanisms.explain(release, request.parameter("drug").orElse(""), request.parameter("disease"));
            String svg = mechanisms.download(release, explanation);
            if (svg.isEmpty()) {
                throw Refusal.of(404, "W-WEB-012", "There is no mechanism to draw.", "See /explain for what is known.");
            }
            return Answer.of(200, "image/svg+xml", svg)
                    .with(
                            "Content-Disposition",
                            "inline; filename=\"mechanism-"
                                    + explanation.drug().iri().localName() + "-" + release.id() + ".svg\"")
                    .with("Cache-Control", "no-cache")
                    .with("Warrant-Release", release.id());
        } catch (WarrantException.Usage e) {
            throw Refusal.of(400, e.report().id(), e.report().what(), e.report().remedy());
        }
    }

    /** The vocabulary for people. */
    public String ontology(Release release) {
        return templates.draw("ontology", OntologyView.of(release, asked));
    }

    /** What carries an identifier. */
    public String about(Release release, String path, String identifier, List<Iri> things) {
        return templates.draw("about", AboutView.of(release, path, identifier, things));
    }

    /** What the release says of itself, for people. */
    public String release(Release release) {
        return about(release, Optional.empty());
    }

    /** The page to write queries on. */
    public String queryForm(Release release, String draft) {
        return templates.draw("sparql", SparqlView.empty(release, limits, draft, questions.drafts()));
    }

    /** A query with its answer. */
    @Override
    public String draw(Release release, String query, QueryResult result) {
        return templates.draw("sparql", SparqlView.answered(release, limits, query, result));
    }

    /** Why there is no page. */
    public String error(Refusal refusal) {
        return templates.draw("error", ErrorView.of(refusal));
    }
}
