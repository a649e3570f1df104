package org.warrantgraph.web.page;

import java.util.Comparator;
import java.util.List;
import org.warrantgraph.build.Release;
import org.warrantgraph.query.Explanation;
import org.warrantgraph.query.MechanismPath;

/** Ranked mechanism paths; every edge leads to its evidence. */
public record ExplainView(Frame frame, String drug, String disease, String problem, List<Part> parts) {
    /** Paths of one sort. */
    public record Part(String label, String help, List<Path> paths) {}

    /**
     * One path.
     *
     * @param weakest the link on which least rests, as a sentence
     */
    public record Path(Link start, List<Edge> links, String weakest) {}

    /** One step of a path. */
    public record Edge(String relation, Link to, Link evidence, String sure, int sign) {}

    static ExplainView form(Release release, String drug, String disease, String problem) {
        return new ExplainView(Frame.of(release, "How does a drug work?"), drug, disease, problem, List.of());
    }

    static ExplainView of(Release release, String drug, String disease, Explanation explanation) {
        String title = "How " + explanation.drug().label() + " works" + (disease.isEmpty() ? "" : " in " + disease);
        return new ExplainView(
                Frame.of(release, title),
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
                                paths(explanation.outcomes()))));
    }

    private static List<Path> paths(List<MechanismPath> paths) {
        return paths.stream()
                .map(path -> new Path(
                        new Link(Naming.href(path.start().iri()), path.start().label()),
                        path.links().stream().map(ExplainView::edge).toList(),
                        path.links().size() < 2
                                ? ""
                                : path.links().stream()
                                        .min(Comparator.comparingDouble(org.warrantgraph.query.Link::belief))
                                        .map(org.warrantgraph.query.Link::sentence)
                                        .orElse("")))
                .toList();
    }

    private static Edge edge(org.warrantgraph.query.Link link) {
        return new Edge(
                link.words(),
                new Link(Naming.href(link.to().iri()), link.to().label()),
                new Link(
                        link.said()
                                .map(said -> Naming.href(said.proposition()))
                                .orElse(Naming.href(link.to().iri())),
                        link.words()),
                link.said().map(said -> said.standing().ladder()).orElse("by definition"),
                link.effect());
    }
}
