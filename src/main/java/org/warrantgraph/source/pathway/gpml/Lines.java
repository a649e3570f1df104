package org.warrantgraph.source.pathway.gpml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.xml.XmlElement;

/**
 * Tells what the interactions of one drawing say. Not thread-safe.
 *
 * <pre>
 *   A ──mim-conversion──► B              A produces B
 *            ▲ anchor                    step "A → B": input A, output B
 *            │ mim-catalysis
 *            C                           step "A → B": enabled by C
 * </pre>
 *
 * <p>A line that another line leads to is a step. A group that is no complex stands for each of its members.
 */
final class Lines {
    /** More pairs than these do not tell which member acts on which. */
    private static final int MOST_PAIRS = 64;

    private final Drawing drawing;
    private final LineEnds ends;
    private final Cited cited;
    private final Telling told;
    private final Steps steps;
    private final Arrows arrows = new Arrows();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<XmlElement> led = Collections.newSetFromMap(new IdentityHashMap<>());

    Lines(Drawing drawing, LineEnds ends, Cited cited, Telling told, Iri pathway, String pathwayKey) {
        this.drawing = drawing;
        this.ends = ends;
        this.cited = cited;
        this.told = told;
        this.steps = new Steps(drawing, ends, told, pathway, pathwayKey);
    }

    /** Tells of every interaction; each is used, or skipped with the reason. */
    void tell() {
        drawing.all("Interaction")
                .flatMap(line -> Drawing.points(line).stream())
                .forEach(point -> ends.line(point).ifPresent(led::add));
        drawing.all("Interaction").forEach(this::tell);
        unknown.forEach(head -> told.report(
                Severity.WARNING,
                "020",
                0,
                "",
                "the arrow head \"" + head + "\" is not known; its lines are read as effects of unstated direction.",
                "Add it to pathway/arrows.tsv."));
    }

    /** One reading direction of a line. */
    private record Direction(LineEnd from, LineEnd to, String head) {}

    private void tell(XmlElement line) {
        List<XmlElement> points = Drawing.points(line);
        if (points.size() < 2) {
            skip(line, "a line with fewer than two points");
            return;
        }
        List<EvidenceLine> evidence = cited.by(line);
        List<Direction> directions = directions(points);
        boolean step = led.contains(line);
        if (step) {
            Direction main = directions.get(directions.size() - 1);
            steps.parts(line, main.from(), main.to(), arrows.meaning(main.head()), evidence, qualifier(main));
        }
        Optional<String> problem = Optional.empty();
        for (Direction direction : directions) {
            problem = problem.or(() -> problem(direction));
        }
        if (problem.isPresent()) {
            if (step) {
                told.used();
                report(line, problem.get() + "; what other lines say about it is kept");
            } else {
                skip(line, problem.get());
            }
            return;
        }
        directions.forEach(direction -> claims(line, direction, evidence));
        told.used();
    }

    private List<Direction> directions(List<XmlElement> points) {
        XmlElement first = points.get(0);
        XmlElement last = points.get(points.size() - 1);
        LineEnd start = ends.of(first);
        LineEnd end = ends.of(last);
        Optional<String> atStart = head(first);
        Optional<String> atEnd = head(last);
        List<Direction> directions = new ArrayList<>();
        atStart.ifPresent(head -> directions.add(new Direction(end, start, head)));
        if (atEnd.isPresent() || atStart.isEmpty()) {
            directions.add(new Direction(start, end, atEnd.orElse(Arrows.NONE)));
        }
        return directions;
    }

    private Optional<String> head(XmlElement point) {
        Optional<String> head = point.attribute("ArrowHead").filter(name -> !name.equals("Line"));
        head.filter(name -> arrows.known(name).isEmpty()).ifPresent(unknown::add);
        return head;
    }

    /** Why a line says nothing in this direction. */
    private static Optional<String> problem(Direction direction) {
        for (LineEnd end : List.of(direction.from(), direction.to())) {
            if (end instanceof LineEnd.None none) {
                return Optional.of(none.reason());
            }
        }
        if (direction.from() instanceof LineEnd.Things from && direction.to() instanceof LineEnd.Things to) {
            int pairs = from.entities().size() * to.entities().size();
            if (pairs > MOST_PAIRS) {
                return Optional.of("a line between groups of " + from.entities().size() + " and "
                        + to.entities().size() + " does not say which acts on which");
            }
            if (iris(from).equals(iris(to))) {
                // A group that turns from one state to another: KRAS, HRAS and NRAS with GDP, then with GTP.
                return Optional.of(pairs == 1 ? "both ends are one thing" : "both ends are the same things");
            }
        }
        return Optional.empty();
    }

    private static Set<Iri> iris(LineEnd.Things end) {
        return end.entities().stream().map(Entity::iri).collect(Collectors.toSet());
    }

    private void claims(XmlElement line, Direction direction, List<EvidenceLine> evidence) {
        Arrows.Meaning meaning = arrows.meaning(direction.head());
        boolean fromStep = direction.from() instanceof LineEnd.Step;
        boolean toStep = direction.to() instanceof LineEnd.Step;
        Arrows.Relation relation =
                fromStep ? toStep ? meaning.steps() : meaning.fromStep() : toStep ? meaning.toStep() : meaning.things();
        for (Iri from : names(direction.from())) {
            for (Iri to : names(direction.to())) {
                if (!from.equals(to)) {
                    claim(line, relation.between(from, to), qualifier(direction), evidence);
                }
            }
        }
    }

    private void claim(
            XmlElement line, Proposition proposition, Optional<String> qualifier, List<EvidenceLine> evidence) {
        Iri claim = told.claim(
                        Polarity.AFFIRMS,
                        proposition,
                        List.of(drawing.place(told.document(), line)),
                        Manner.curated(),
                        qualifier,
                        evidence)
                .iri();
        steps.identifier(line).ifPresent(id -> told.state(id.of(claim)));
    }

    private List<Iri> names(LineEnd end) {
        if (end instanceof LineEnd.Step step) {
            return List.of(steps.of(step.line()));
        }
        return end instanceof LineEnd.Things things
                ? things.entities().stream().map(Entity::iri).toList()
                : List.of();
    }

    /** The head in the source's own words, and what the drawing says beside it. */
    private static Optional<String> qualifier(Direction direction) {
        List<String> words = new ArrayList<>();
        words.add(direction.head().equals(Arrows.NONE) ? "line without a head" : direction.head());
        note(direction.from()).ifPresent(note -> words.add("from " + note));
        note(direction.to()).ifPresent(note -> words.add("to " + note));
        return Optional.of(words.stream().collect(Collectors.joining("; ")));
    }

    private static Optional<String> note(LineEnd end) {
        return end instanceof LineEnd.Things things
                ? Optional.of(things.note()).filter(note -> !note.isEmpty())
                : Optional.empty();
    }

    private void skip(XmlElement line, String reason) {
        told.skipped("interaction: " + reason);
        report(line, reason);
    }

    private void report(XmlElement line, String reason) {
        told.report(
                Severity.INFO,
                "021",
                drawing.line(line),
                drawing.key(line),
                "this line says nothing: " + reason + ".",
                "");
    }
}
