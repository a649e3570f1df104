package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.web.data.Row;

/**
 * The page of a claim, the warrant: the quoted place, who says it, what it cites, what of that was looked up.
 *
 * @param readBy program and version that read it
 * @param picture the ladder as SVG, empty where nothing is cited
 * @param pictureFile where the picture is on its own
 * @param others further claims for and against the same proposition
 */
public record ClaimView(
        Frame frame,
        Said said,
        boolean affirms,
        Link source,
        Term sourceKind,
        Term claimKind,
        Term level,
        Term agentType,
        String qualifier,
        String readBy,
        List<Quote> quotes,
        List<Rung> ladder,
        String picture,
        String pictureFile,
        List<ClaimRow> others,
        List<Disagreement> conflicts) {
    static ClaimView of(Release release, Iri claim, Asked asked) {
        Naming naming = new Naming(release.data());
        Row row = asked.rows("claim", release, claim).get(0);
        Iri proposition = row.iri("proposition").orElseThrow();
        Iri document = row.iri("source").orElseThrow();
        List<Rung> ladder = Rung.tree(asked.rows("ladder-of-claim", release, claim), naming);
        Optional<SourceText> text = SourceText.of(release, document);
        Said said = Said.of(asked.rows("proposition", release, proposition).get(0), naming);
        boolean affirms = row.value("way").equals("affirms");
        return new ClaimView(
                Frame.of(release, (affirms ? "" : "Denied: ") + naming.name(proposition), Naming.href(claim)),
                said,
                affirms,
                naming.link(document),
                naming.term(row.iri("sourceKind")),
                naming.term(row.iri("claimKind")),
                naming.term(row.iri("level")),
                naming.term(row.iri("agentType")),
                row.textOrEmpty("qualifier"),
                (row.textOrEmpty("software") + " " + row.textOrEmpty("version")).strip(),
                asked.rows("anchors-of", release, claim).stream()
                        .map(anchor -> Quote.of(
                                anchor,
                                naming,
                                anchor.iri("document").filter(document::equals).isPresent() ? text : Optional.empty()))
                        .toList(),
                ladder,
                Rung.picture(naming.name(proposition), ladder, href -> href),
                Pictures.address("ladder", claim),
                ClaimRow.all(asked.rows("claims-of", release, proposition), naming).stream()
                        .filter(other -> !other.self().href().equals(Naming.href(claim)))
                        .toList(),
                Disagreement.all(asked.rows("conflicts-of", release, proposition), naming));
    }

    /** Others that say the same. */
    public List<ClaimRow> supporting() {
        return others.stream().filter(other -> other.affirms() == affirms).toList();
    }

    /** Others that say the opposite. */
    public List<ClaimRow> disputing() {
        return others.stream().filter(other -> other.affirms() != affirms).toList();
    }
}
