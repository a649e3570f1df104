package org.warrantgraph.web.page;

import java.util.List;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.query.Impact;
import org.warrantgraph.query.Link.Said;
import org.warrantgraph.query.LostWays;
import org.warrantgraph.query.MechanismPath;

/**
 * What would fall if a work were retracted, as its page tells it.
 *
 * @param losses statements, those that lose everything first
 * @param ways between a drug and an end, with the ways that break
 * @param unknown true when there was too much to work it out in time
 */
public record ImpactView(List<Row> losses, List<Way> ways, boolean unknown) {
    private static final int WAYS_SHOWN = 4;

    public ImpactView {
        losses = List.copyOf(losses);
        ways = List.copyOf(ways);
    }

    /** One statement before and after. */
    public record Row(Link statement, Impact.Loss loss) {
        /** {@code 1 → 0}, or one number where nothing changes. */
        public static String change(int before, int after) {
            return before == after ? String.valueOf(before) : before + "\u00a0→\u00a0" + after;
        }
    }

    /**
     * Ways between two things.
     *
     * @param breaking some of the ways that break, in words
     * @param more how many of those are not shown
     */
    public record Way(Link from, Link to, int before, int after, List<String> breaking, int more, boolean complete) {}

    static ImpactView none() {
        return new ImpactView(List.of(), List.of(), false);
    }

    static ImpactView of(Release release, Iri work, Mechanisms mechanisms, Naming naming) {
        try {
            Impact impact = Impact.of(release, work);
            return new ImpactView(
                    impact.losses().stream()
                            .map(loss -> new Row(naming.link(loss.statement()), loss))
                            .toList(),
                    mechanisms.without(release, impact.falling()).stream()
                            .map(lost -> way(lost, impact))
                            .toList(),
                    false);
        } catch (WarrantException.Usage tooLong) {
            return new ImpactView(List.of(), List.of(), true);
        }
    }

    /** How many statements have no work left. */
    public long falling() {
        return total().size();
    }

    /** Statements without any work left. */
    public List<Row> total() {
        return losses.stream().filter(row -> row.loss().isTotal()).toList();
    }

    /** Statements that keep some. */
    public List<Row> partial() {
        return losses.stream().filter(row -> !row.loss().isTotal()).toList();
    }

    /** Statements that keep works, but none of a known study that this work does not report. */
    public long weakened() {
        return losses.stream()
                .filter(row -> !row.loss().isTotal() && !row.loss().loses().equals("a part"))
                .count();
    }

    private static Way way(LostWays lost, Impact impact) {
        return new Way(
                new Link(Naming.href(lost.drug().iri()), lost.drug().label()),
                new Link(Naming.href(lost.end().iri()), lost.end().label()),
                lost.before(),
                lost.after(),
                lost.breaking().stream()
                        .limit(WAYS_SHOWN)
                        .map(path -> words(path, impact))
                        .toList(),
                Math.max(0, lost.breaking().size() - WAYS_SHOWN),
                lost.complete());
    }

    /** {@code drug inhibits A, A enables step ✕}: a cross behind every link without support left. */
    private static String words(MechanismPath path, Impact impact) {
        StringBuilder text = new StringBuilder(path.start().label());
        for (var link : path.links()) {
            boolean falls = link.said()
                    .map(Said::proposition)
                    .filter(impact.falling()::contains)
                    .isPresent();
            text.append(falls ? " ✕ " : " → ")
                    .append(link.words())
                    .append(' ')
                    .append(link.to().label());
        }
        return text.toString();
    }
}
