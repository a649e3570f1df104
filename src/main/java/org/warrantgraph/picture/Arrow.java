package org.warrantgraph.picture;

import java.util.ArrayList;
import java.util.List;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.query.Link;
import org.warrantgraph.query.Standing;

/**
 * A link as it is drawn: sign as arrow head, evidence as weight and dash.
 *
 * @param address where the arrow leads; empty for what is content and no claim
 * @param lines the relation, then what it rests on
 */
record Arrow(Link link, String address, List<String> lines) {
    static final double FONT = 12;
    static final double LEADING = 14;
    private static final double ROOM = 110;

    Arrow {
        lines = List.copyOf(lines);
    }

    static Arrow of(Link link, String address) {
        List<String> lines = new ArrayList<>();
        if (!link.relation().equals(Relation.NEXT_STEP)) {
            lines.addAll(TextMeasure.lines(link.words(), FONT, ROOM, 2));
        }
        link.said().ifPresent(said -> lines.add(grounds(said.standing())));
        return new Arrow(link, address, lines);
    }

    /** The highest rung that evidence for it reaches: {@code 2 studies}, {@code 1 work}, {@code uncited}. */
    static String grounds(Standing standing) {
        String rung;
        if (standing.studies() > 0) {
            rung = standing.studies() + (standing.studies() == 1 ? " study" : " studies");
        } else if (standing.works() > 0) {
            rung = standing.works() + (standing.works() == 1 ? " work" : " works");
        } else {
            rung = "uncited";
        }
        return standing.isDisputed() ? "disputed, " + rung : rung;
    }

    boolean isDisputed() {
        return link.said().map(s -> s.standing().isDisputed()).orElse(false);
    }

    boolean isAccepted() {
        return link.said()
                .map(s -> s.standing().status().equals(Value.ACCEPTED))
                .orElse(false);
    }

    boolean isContent() {
        return link.said().isEmpty();
    }

    /** Thicker with each independent study, up to four. */
    double weight() {
        int studies = link.said().map(s -> s.standing().studies()).orElse(0);
        return isContent() ? 1 : 1.3 + 0.9 * Math.min(studies, 4);
    }

    double labelWidth() {
        return Math.ceil(lines.stream()
                        .mapToDouble(line -> TextMeasure.width(line, FONT))
                        .max()
                        .orElse(0))
                + 6;
    }

    double labelHeight() {
        return lines.size() * LEADING + 4;
    }
}
