package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;

/**
 * The page of a proposition: who says it, who denies it, and on how much it rests.
 *
 * @param picture the ladder as SVG, empty where nothing is cited
 * @param pictureFile where the picture is on its own
 * @param remains what would be left without each work
 */
public record PropositionView(
        Frame frame,
        Said said,
        List<ClaimRow> claims,
        List<Rung> ladder,
        String picture,
        String pictureFile,
        List<Remains> remains,
        Belief belief,
        Attention attention) {
    /**
     * What would be left behind a proposition without a work.
     *
     * @param retracted true when it is already so
     */
    public record Remains(Link work, boolean retracted, int works, int studies) {}

    static PropositionView of(Release release, Iri proposition, Asked asked) {
        Naming naming = new Naming(release.data());
        List<Rung> ladder = Rung.tree(asked.rows("ladder-of-proposition", release, proposition), naming);
        return new PropositionView(
                Frame.of(release, naming.name(proposition), Naming.href(proposition)),
                Said.of(asked.rows("proposition", release, proposition).get(0), naming),
                ClaimRow.all(asked.rows("claims-of", release, proposition), naming),
                ladder,
                Rung.picture(naming.name(proposition), ladder, href -> href),
                Pictures.address("ladder", proposition),
                asked.rows("remains-of", release, proposition).stream()
                        .filter(row -> row.iri("work").isPresent())
                        .map(row -> new Remains(
                                naming.link(row.iri("work").orElseThrow()),
                                row.isTrue("retracted"),
                                row.count("works"),
                                row.count("studies")))
                        .toList(),
                Belief.of(asked.rows("belief-of", release, proposition), naming),
                Attention.of(release, proposition, asked, naming));
    }

    public List<ClaimRow> affirming() {
        return claims.stream().filter(ClaimRow::affirms).toList();
    }

    public List<ClaimRow> denying() {
        return claims.stream().filter(claim -> !claim.affirms()).toList();
    }
}
