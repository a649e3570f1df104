package org.warrantgraph.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.query.Explanation;
import org.warrantgraph.query.MechanismPath;

/**
 * Ranked mechanism paths; every edge leads to its evidence.
 *
 * @param picture SVG, made by the program; empty where there is nothing to draw
 * @param download where the picture is on its own
 * @param examples drugs to begin with, where none was asked for
 */
public record ExplainView(
        Frame frame,
        String drug,
        String disease,
        String problem,
        List<Part> parts,
        String picture,
        String download,
        List<Link> examples) {
    /** Paths of one sort. */
    public record Part(String label, String help, List<Path> paths) {}

    /**
     * One path.
     *
     * @param weakest the link on which least rests, as a sentence
     */
    public record Path(Link start, List<Edge> links, String weakest) {}

    /** One step of a path. */
    public record Edge(String relation, Link to, Link evidence, String sure, int sign, boolean weakest) {}

    static ExplainView form(Release release, String drug, String disease, String problem, Overview overview) {
        Naming naming = new Naming(release.data());
        return new ExplainView(
                Frame.of(release, "How does a drug work?").at("/explain"),
                drug,
                disease,
                problem,
                List.of(),
                "",
                "",
                overview.drugs().stream()
                        .map(naming::name)
                        .map(name -> new Link("/explain?drug=" + encode(name), name))
                        .toList());
    }

    static ExplainView of(Release release, String drug, String disease, Explanation explanation, String picture) {
        return new ExplainView(
                Frame.of(release, Mechanisms.title(explanation)).at("/explain"),
                drug,
                disease,
                explanation.endsShort() ? "No chain of statements in this release leads there." : "",
                List.of(
                        new Part("From the drug to the disease", "Best supported first.", paths(explanation.paths())),
                        new Part(
                                "The mechanism, step by step",
                                "From what the drug acts on, as far as the sources tell.",
                                paths(explanation.mechanism())),
                        new Part(
                                "In patients",
                                "Said of the drug, its class and the combinations it is part of.",
                                paths(explanation.outcomes()))),
                picture,
                download(explanation.drug().iri(), disease),
                List.of());
    }

    /** {@code /explain.svg?drug=compound/x&disease=…}. */
    static String download(Iri drug, String disease) {
        return "/explain.svg?drug=" + encode(Naming.href(drug).replaceFirst("^/id/", ""))
                + (disease.isEmpty() ? "" : "&disease=" + encode(disease));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Path> paths(List<MechanismPath> paths) {
        return paths.stream()
                .map(path -> new Path(
                        new Link(Naming.href(path.start().iri()), path.start().label()),
                        path.links().stream()
                                .map(link -> edge(
                                        link,
                                        path.links().size() > 1
                                                && path.weakest()
                                                        .filter(link::equals)
                                                        .isPresent()))
                                .toList(),
                        path.links().size() < 2
                                ? ""
                                : path.weakest()
                                        .map(org.warrantgraph.query.Link::sentence)
                                        .orElse("")))
                .toList();
    }

    private static Edge edge(org.warrantgraph.query.Link link, boolean weakest) {
        return new Edge(
                link.words(),
                new Link(Naming.href(link.to().iri()), link.to().label()),
                new Link(
                        link.said()
                                .map(said -> Naming.href(said.proposition()))
                                .orElse(Naming.href(link.to().iri())),
                        link.words()),
                link.said().map(said -> said.standing().ladder()).orElse("by definition"),
                link.effect(),
                weakest);
    }
}
