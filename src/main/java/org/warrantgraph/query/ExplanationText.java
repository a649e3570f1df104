package org.warrantgraph.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;

/** An explanation as text for a terminal: each link with its standing, its citations and the words of the source. */
public final class ExplanationText {
    private static final int RELATION_WIDTH = 22;
    private static final Set<Iri> FOR_PATIENTS = Set.of(
            Relation.TREATS, Relation.STUDIED_FOR, Relation.MODIFIES_COURSE_OF, Relation.IMPROVES, Relation.WORSENS);

    private final Sayings sayings;
    private final Set<Iri> quoted = new HashSet<>();
    private final SourceList sources = new SourceList();
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Sayings sayings) {
        this.sayings = sayings;
    }

    /** The whole explanation; a source is quoted where its statement is first shown. */
    public static String of(Explanation explanation, Sayings sayings) {
        ExplanationText writer = new ExplanationText(sayings);
        writer.write(explanation);
        return writer.text.toString();
    }

    private void write(Explanation e) {
        line(e.drug().label() + (e.asked().isEmpty() ? "" : " and " + e.asked()) + "   (release " + e.release() + ")");
        if (!e.asked().isEmpty()) {
            line("\"" + e.asked() + "\" means here: " + labels(e.diseases()) + ".");
            heading("From " + e.drug().label() + " to the disease");
            if (e.endsShort()) {
                line("No statement in this release leads there. The mechanism is shown below as far as it goes.");
            }
            paths(e.paths());
        }
        heading("How it works");
        if (e.mechanism().isEmpty()) {
            line("No chain of targets and steps is told.");
        }
        paths(e.mechanism());
        if (!e.effects().isEmpty()) {
            heading("What it does directly");
            e.effects().forEach(link -> link("   ", link));
        }
        if (!e.outcomes().isEmpty()) {
            heading("What it leads to");
            e.outcomes().forEach(this::outcome);
        }
        if (!e.aside().isEmpty()) {
            heading("Also said, leading no further");
            e.aside().forEach(link -> link("   " + link.from().label() + " ", link));
        }
        if (!sources.isEmpty()) {
            heading("Sources");
            sources.lines().forEach(this::line);
        }
    }

    private void paths(List<MechanismPath> paths) {
        int number = 0;
        for (MechanismPath path : paths) {
            number++;
            line(number + ". " + path.start().label());
            path.links().forEach(link -> link("   ", link));
            line("   " + summary(path));
            line("");
        }
    }

    /** Of a class or combination: how the drug belongs to it, then what is said of it. */
    private void outcome(MechanismPath path) {
        List<Link> links = path.links();
        Link last = links.get(links.size() - 1);
        String as = links.size() == 1
                ? ""
                : "as " + links.get(0).words() + " " + links.get(0).to().label() + ": ";
        link("   " + as, last);
    }

    /** Net effect, strength, weakest link. */
    private static String summary(MechanismPath path) {
        String effect = switch (path.effect()) {
            case 1 -> "Net effect: raises it. ";
            case -1 -> "Net effect: lowers it. ";
            default -> "Net effect: no direction stated. ";
        };
        boolean clinical =
                FOR_PATIENTS.contains(path.links().get(path.links().size() - 1).relation());
        return (clinical ? "" : effect) + "Strength "
                + BigDecimal.valueOf(path.strength()).round(new MathContext(2)).toPlainString() + "."
                + path.weakest()
                        .filter(link -> path.links().size() > 1)
                        .map(link -> " Weakest link: " + link.sentence() + ".")
                        .orElse("");
    }

    private void link(String before, Link link) {
        String relation = sign(link) + " " + link.words();
        String context = link.said()
                .flatMap(Link.Said::context)
                .map(c -> "  (in: " + c.label() + ")")
                .orElse("");
        line(before + padded(relation) + link.to().label() + context);
        link.said().ifPresent(said -> {
            line("       " + standing(said.standing()));
            if (quoted.add(said.proposition())) {
                sayings.of(said.proposition()).forEach(saying -> line("       " + told(saying)));
            }
        });
    }

    /** {@code “the words” A, Mechanism of Action, citing [1,3]}. */
    private String told(Saying saying) {
        String verified = saying.evidence().stream()
                .map(Saying.Offered::verification)
                .filter(verification -> !verification.equals(Value.UNVERIFIED.localName()) && !verification.isEmpty())
                .distinct()
                .map(verification -> ", " + verification)
                .collect(Collectors.joining());
        return (saying.denies() ? "denied: " : "")
                + saying.quote().map(words -> "“" + words + "” ").orElse("")
                + sources.tag(saying)
                + (saying.section().isEmpty() ? "" : ", " + saying.section())
                + verified;
    }

    private static String standing(Standing standing) {
        List<String> parts = new ArrayList<>();
        parts.add(standing.status().localName());
        parts.add(standing.ladder());
        if (standing.denyingStudies() > 0) {
            parts.add(standing.denyingStudies() + " against");
        }
        return String.join(" · ", parts);
    }

    private static String padded(String relation) {
        return relation + " ".repeat(Math.max(1, RELATION_WIDTH - relation.length()));
    }

    private static String sign(Link link) {
        return switch (link.effect()) {
            case -1 -> "⊣";
            case 1 -> "→";
            default -> "─";
        };
    }

    private static String labels(List<Thing> things) {
        return things.stream().map(Thing::label).collect(Collectors.joining("; "));
    }

    private void heading(String words) {
        if (!text.toString().endsWith("\n\n")) {
            line("");
        }
        line(words);
        line("─".repeat(words.length()));
    }

    private void line(String words) {
        text.append(words.stripTrailing()).append('\n');
    }
}
