package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * The page of a work, copy or reference: where it is cited, what rests on it, what would remain without it.
 *
 * @param standings what sources say of its standing
 * @param resting propositions with a claim that cites it
 * @param impact what would fall without it; empty for copies and references
 */
public record WorkView(
        Frame frame,
        Term kind,
        boolean retracted,
        List<StandingMark> standings,
        List<Fact> facts,
        List<ReferenceRow> references,
        List<Said> resting,
        ImpactView impact,
        List<Disagreement> conflicts,
        List<Decision> decisions) {
    /** That two nodes are one thing, with how that was decided. */
    public record Decision(Link what, Link as, Term method, String confidence, Term status, String reason) {}

    /** True for a work itself, false for a copy of it or a reference to it. */
    public boolean isWork() {
        return frame.path().startsWith("/id/work/");
    }

    static WorkView of(Release release, Iri thing, Asked asked, Mechanisms mechanisms) {
        Naming naming = new Naming(release.data());
        List<Row> works = asked.rows("work", release, thing);
        Row work = works.get(0);
        List<Fact> facts = new java.util.ArrayList<>(Fact.from(
                work,
                naming,
                "Kind",
                "kind",
                "Note",
                "description",
                "Retraction checked on",
                "checked",
                "Replaced by",
                "replaced"));
        works.stream()
                .flatMap(row -> row.iri("study").stream())
                .distinct()
                .forEach(study -> facts.add(Fact.of("Reports the study", naming.link(study))));
        return new WorkView(
                Frame.of(release, naming.name(thing), Naming.href(thing)),
                EntityView.kind(release, thing, asked, naming),
                work.isTrue("retracted"),
                StandingMark.all(asked.rows("standings-of", release, thing), naming),
                facts,
                ReferenceRow.all(asked.rows("references-to", release, thing), naming),
                Said.all(asked.rows("resting-on", release, thing), naming),
                Naming.href(thing).startsWith("/id/work/")
                        ? ImpactView.of(release, thing, mechanisms, naming)
                        : ImpactView.none(),
                Disagreement.all(asked.rows("conflicts-of", release, thing), naming),
                asked.rows("decisions-of", release, thing).stream()
                        .map(row -> new Decision(
                                naming.link(row.iri("decides").orElseThrow()),
                                naming.link(row.iri("as").orElseThrow()),
                                naming.term(row.iri("method")),
                                row.textOrEmpty("confidence"),
                                naming.term(row.iri("status")),
                                row.textOrEmpty("description")))
                        .toList());
    }
}
