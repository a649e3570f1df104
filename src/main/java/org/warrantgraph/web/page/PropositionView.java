package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;

/** The page of a proposition: who says it, who denies it, and on how much it rests. */
public record PropositionView(
        Frame frame,
        Said said,
        List<ClaimRow> claims,
        List<Rung> ladder,
        Belief belief,
        List<Disagreement> conflicts,
        List<Finding> findings) {
    static PropositionView of(Release release, Iri proposition, Asked asked) {
        Naming naming = new Naming(release.data());
        return new PropositionView(
                Frame.of(release, naming.name(proposition), Naming.href(proposition)),
                Said.of(asked.rows("proposition", release, proposition).get(0), naming),
                ClaimRow.all(asked.rows("claims-of", release, proposition), naming),
                Rung.tree(asked.rows("ladder-of-proposition", release, proposition), naming),
                Belief.of(asked.rows("belief-of", release, proposition), naming),
                Disagreement.all(asked.rows("conflicts-of", release, proposition), naming),
                Finding.all(asked.rows("findings-of", release, proposition), naming));
    }

    public List<ClaimRow> affirming() {
        return claims.stream().filter(ClaimRow::affirms).toList();
    }

    public List<ClaimRow> denying() {
        return claims.stream().filter(claim -> !claim.affirms()).toList();
    }
}
