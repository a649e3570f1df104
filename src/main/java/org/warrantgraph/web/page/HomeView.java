package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.build.Release;

/**
 * The first page.
 *
 * @param examples the compounds most is said of
 * @param attention findings worth a look
 */
public record HomeView(
        Frame frame,
        List<Link> examples,
        List<Card> questions,
        List<Count> counts,
        List<DocumentRow> documents,
        long attention) {
    private static final int QUESTIONS = 6;

    static HomeView of(Release release, Asked asked, List<Card> questions) {
        Naming naming = new Naming(release.data());
        return new HomeView(
                Frame.of(release, "How drugs work, and who says so"),
                asked.rows("most-said-of", release).stream()
                        .map(row -> naming.link(row.iri("thing").orElseThrow()))
                        .toList(),
                questions.subList(0, Math.min(QUESTIONS, questions.size())),
                Count.of(release, asked, naming),
                DocumentRow.all(release, asked, naming),
                Finding.all(asked.rows("findings", release), naming).stream()
                        .filter(Finding::needsAttention)
                        .count());
    }
}
