package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * The first page.
 *
 * @param examples the compounds most is said of
 * @param answers questions people ask with what this release answers
 * @param questions how many there are in the catalogue
 * @param bars claims of each source as SVG
 * @param issued day of the release, where it has one
 * @param attention findings worth a look
 */
public record HomeView(
        Frame frame,
        List<Link> examples,
        List<Answered> answers,
        int questions,
        List<Count> counts,
        String bars,
        String issued,
        long attention) {
    /** A question with its answer; the answer leads to where it comes from. */
    public record Answered(String question, Link answer, String note) {}

    static HomeView of(Release release, Asked asked, int questions, Overview overview) {
        Naming naming = new Naming(release.data());
        List<Iri> drugs = overview.drugs();
        List<Finding> findings = overview.findings();
        List<Answered> answers = new ArrayList<>();
        drugs.stream()
                .findFirst()
                .flatMap(drug -> acts(release, drug, asked, naming))
                .ifPresent(answers::add);
        asked.rows("ratio-most-cited", release).stream()
                .findFirst()
                .ifPresent(row -> answers.addAll(ratio(row, release, asked, naming)));
        asked.rows("never-reported", release).stream()
                .filter(row -> row.iri("study").isPresent())
                .findFirst()
                .ifPresent(row -> answers.add(missing(row, naming)));
        answers.add(disagreements(asked.rows("disagreements", release), findings));
        return new HomeView(
                Frame.of(release, "How drugs work, and who says so").at("/"),
                drugs.stream().map(naming::link).toList(),
                answers,
                questions,
                overview.counts(),
                DocumentRow.bars(overview.documents(), href -> href),
                ReleaseDate.of(release).orElse(""),
                findings.stream().filter(Finding::needsAttention).count());
    }

    private static Optional<Answered> acts(Release release, Iri drug, Asked asked, Naming naming) {
        List<Said> acts = EntityView.acts(release, drug, asked, naming);
        return acts.stream()
                .findFirst()
                .map(first -> new Answered(
                        "What does " + naming.name(drug) + " act on, and how sure is that?",
                        new Link(
                                Naming.href(drug),
                                acts.stream()
                                        .map(said -> said.predicate().text() + " "
                                                + said.object().text())
                                        .collect(Collectors.joining(", "))),
                        first.status().label() + "; " + first.ladder().text()));
    }

    private static List<Answered> ratio(Row row, Release release, Asked asked, Naming naming) {
        Iri proposition = row.iri("proposition").orElseThrow();
        String ratio = row.textOrEmpty("value") + " (" + row.textOrEmpty("low") + "–" + row.textOrEmpty("high") + ")";
        List<Answered> answers = new ArrayList<>();
        answers.add(new Answered(
                "How many studies stand behind the hazard ratio " + row.textOrEmpty("value") + "?",
                new Link(Naming.href(proposition) + "#ladder", Ladder.of(row).text()),
                ratio + " in " + naming.name(row.iri("study").orElseThrow())));
        // The article itself, rather than an abstract of the same study.
        asked.rows("remains-of", release, proposition).stream()
                .filter(remains -> remains.iri("work").isPresent())
                .sorted(Comparator.comparing(remains -> !remains.value("kind").equals("primaryArticle")))
                .flatMap(remains -> remains.iri("work").stream())
                .findFirst()
                .ifPresent(work -> answers.add(new Answered(
                        "What would fall if the paper behind it were retracted?",
                        new Link(
                                Naming.href(work) + "#impact",
                                Ladder.count(
                                        asked.rows("resting-on", release, work).size(),
                                        "statement rests on it",
                                        "statements rest on it")),
                        naming.name(work))));
        return answers;
    }

    private static Answered missing(Row row, Naming naming) {
        Iri study = row.iri("study").orElseThrow();
        return new Answered(
                "Which numbers were never reported?",
                new Link(
                        Naming.href(study) + "#missing",
                        Ladder.count(row.count("n"), "result", "results") + " of " + naming.name(study)),
                "named by the source, but without a value");
    }

    private static Answered disagreements(List<Row> conflicts, List<Finding> findings) {
        int between = conflicts.stream().mapToInt(row -> row.count("n")).sum();
        long within = findings.stream()
                .filter(finding -> finding.outcome().key().equals("inconsistent"))
                .count();
        return new Answered(
                "What disagrees with what?",
                new Link(
                        "/conflicts",
                        (between == 0
                                        ? "No source contradicts another"
                                        : Ladder.count(between, "conflict", "conflicts") + " between sources")
                                + "; " + Ladder.count((int) within, "inconsistency", "inconsistencies")
                                + " within a source"),
                "");
    }
}
