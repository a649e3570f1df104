package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Quantity;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.measure.Dosing;
import org.warrantgraph.text.measure.GroupSize;
import org.warrantgraph.text.measure.WordTable;

/** Reads what is given in an arm: {@code velmarib (200 mg, orally, twice daily) plus placebo}. */
final class Agents {
    private static final WordTable CONTROLS = WordTable.load("control-agents");
    private static final WordTable CONTROL_WORDS = WordTable.load("control-words");
    private static final List<String> JOINTS = List.of(
            " in combination with ",
            " combined with ",
            " together with ",
            " followed by ",
            " plus ",
            " and ",
            " with ",
            " + ",
            "+ ",
            " +");
    private static final Set<EntityKind> KINDS =
            Set.of(EntityKind.COMPOUND, EntityKind.DRUG_CLASS, EntityKind.COMBINATION);

    private static final List<String> AFTER_RESISTED =
            List.of("resistant", "resistance", "sensitive", "refractory", "dependent", "naive", "naïve", "pretreated");

    private final EntityTagger tagger;
    private final Optional<Entity> interest;

    Agents(EntityTagger tagger) {
        this(tagger, Optional.empty());
    }

    /** @param interest what a dose without a name is a dose of */
    private Agents(EntityTagger tagger, Optional<Entity> interest) {
        this.tagger = tagger;
        this.interest = interest;
    }

    Agents about(Optional<Entity> compound) {
        return new Agents(tagger, compound);
    }

    /** A text that is nothing but a dose, as headers of dose-finding trials are: {@code 10 mg}. */
    List<Given> doseOnly(String text) {
        Dosing dosing = Dosing.in(text);
        String bare = withoutSizes(text).strip();
        return interest.filter(entity -> dosing.doses().size() == 1)
                .filter(entity -> !bare.isEmpty() && Character.isDigit(bare.charAt(0)))
                .map(entity -> List.of(new Given(entity, dosing)))
                .orElse(List.of());
    }

    /** The agents joined by "plus", "and", "+"; a part that names none the tagger knows is one by its own words. */
    List<Given> parse(String text) {
        List<Given> given = new ArrayList<>();
        for (String part : parts(text)) {
            Optional<Entity> agent = agent(part).or(() -> byOwnWords(part));
            agent.ifPresent(entity -> given.add(new Given(entity, Dosing.in(part))));
        }
        return List.copyOf(given);
    }

    /** The agents in a text that are known; none by their own words. */
    List<Given> parseKnown(String text) {
        List<Given> given = new ArrayList<>();
        for (String part : parts(text)) {
            agent(part).ifPresent(entity -> given.add(new Given(entity, Dosing.in(part))));
        }
        return List.copyOf(given);
    }

    /** The agent a phrase names, control agents included. */
    Optional<Entity> agent(String phrase) {
        Optional<Entity> control = CONTROLS.first(phrase)
                .map(row ->
                        Entity.named(EntityKind.COMPOUND, row.phrase().contains("placebo") ? "placebo" : "vehicle"));
        return control.or(() -> tagger.tag(phrase).stream()
                .filter(tag -> !isResistance(phrase, tag))
                .map(EntityTagger.Tag::entity)
                .filter(entity -> KINDS.contains(entity.kind()))
                .findFirst());
    }

    /** All agents named in a text, in order, each once. */
    List<Entity> all(String text) {
        return tagger.tag(text).stream()
                .filter(tag -> !isResistance(text, tag))
                .map(EntityTagger.Tag::entity)
                .filter(entity -> entity.kind() == EntityKind.COMPOUND)
                .distinct()
                .toList();
    }

    /** The drugs that a text says something is resistant to. */
    List<Entity> resisted(String text) {
        return tagger.tag(text).stream()
                .filter(tag -> isResistance(text, tag))
                .map(EntityTagger.Tag::entity)
                .filter(entity -> entity.kind() == EntityKind.COMPOUND)
                .distinct()
                .toList();
    }

    /** In "drug-resistant tumours" the drug is not given but resisted. */
    private static boolean isResistance(String text, EntityTagger.Tag tag) {
        int after = tag.to();
        char gap = after < text.length() ? text.charAt(after) : 0;
        int from = Character.isWhitespace(gap) || gap == '-' || gap >= '\u2010' && gap <= '\u2015' ? after + 1 : after;
        return AFTER_RESISTED.stream().anyMatch(word -> text.startsWith(word, from));
    }

    static boolean isControl(Entity agent) {
        return CONTROLS.get(agent.label()).isPresent();
    }

    /** The kind of arm that a control agent makes: {@code placeboComparator}, {@code vehicleControl}. */
    static Optional<String> controlKind(Entity agent) {
        return CONTROLS.get(agent.label()).map(WordTable.Row::meaning);
    }

    static boolean saysControl(String text) {
        return CONTROL_WORDS.first(text).isPresent();
    }

    /** True where a text speaks of a known agent or a control. */
    boolean mentions(String text) {
        return agent(text).isPresent();
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : Phrases.split(withoutSizes(text), JOINTS)) {
            boolean dosesOnly = !parts.isEmpty() && (part.isEmpty() || !startsWithName(part));
            if (dosesOnly) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " and " + part);
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static boolean startsWithName(String part) {
        return Character.isLetter(part.codePointAt(0))
                && !part.toLowerCase(Locale.ROOT).startsWith("or ");
    }

    private static String withoutSizes(String text) {
        String out = text;
        for (var size : GroupSize.find(text)) {
            out = out.replace(size.value().printed(), "");
        }
        return out.replace("()", "").replace("[]", "");
    }

    /** The words before brackets and numbers: {@code velmarib 10 mg} gives {@code velmarib}. */
    private static Optional<Entity> byOwnWords(String part) {
        StringBuilder name = new StringBuilder();
        for (String word : Phrases.withoutBrackets(part).split("[ ,]+")) {
            boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
            boolean dosing = !name.isEmpty() && !Dosing.in(word).isEmpty();
            if (number || dosing) {
                break;
            }
            name.append(name.isEmpty() ? "" : " ").append(word);
        }
        String label = Phrases.uncapitalised(Phrases.folded(name.toString()));
        boolean sensible = label.length() > 2 && label.split(" ").length <= 4 && Character.isLetter(label.charAt(0));
        return sensible ? Optional.of(Entity.named(EntityKind.COMPOUND, label)) : Optional.empty();
    }

    /** One list of agents for each way to choose among alternative doses. */
    static List<List<Given>> spread(List<Given> given) {
        List<List<Given>> choices = List.of(List.of());
        for (Given one : given) {
            List<List<Given>> longer = new ArrayList<>();
            for (List<Given> before : choices) {
                for (Dosing dosing : alternatives(one.dosing())) {
                    List<Given> next = new ArrayList<>(before);
                    next.add(one.with(dosing));
                    longer.add(next);
                }
            }
            choices = longer;
        }
        return choices;
    }

    private static List<Dosing> alternatives(Dosing dosing) {
        if (dosing.doses().size() < 2) {
            return List.of(dosing);
        }
        List<Dosing> each = new ArrayList<>();
        for (Quantity dose : dosing.doses()) {
            each.add(new Dosing(List.of(dose), dosing.dosesPerDay(), dosing.route(), dosing.duration()));
        }
        return each;
    }
}
