package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.measure.Amount;
import org.warrantgraph.text.measure.WordTable;

/**
 * Who takes part in a trial, as one sentence says it.
 *
 * @param enrolled number of people, as printed
 * @param criteria one per population, in the words printed
 * @param disease what they have
 */
record Criteria(Optional<Amount> enrolled, List<String> criteria, Optional<Entity> disease) {
    private static final WordTable SUBJECTS = WordTable.load("subjects");
    private static final WordTable STAGES = WordTable.load("stages");
    private static final WordTable LABELS = WordTable.load("populations");
    private static final List<String> ENROLLING =
            List.of("enrol", "recruit", "randomi", "includ", "total of", "treated");
    private static final List<String> AUXILIARIES = List.of("had ", "have ", "has ", "were ", "was ", "are ");

    Criteria {
        criteria = List.copyOf(criteria);
    }

    /** A population by the usual name of the criterion, or by its own words. */
    static Entity population(String words) {
        String label = LABELS.get(words)
                .map(WordTable.Row::meaning)
                .orElseGet(() -> Phrases.uncapitalised(Phrases.folded(words)));
        return Entity.named(EntityKind.POPULATION, label);
    }

    static Criteria read(String text, EntityTagger tagger) {
        Optional<WordTable.Hit> people = SUBJECTS.find(text).stream().findFirst();
        if (people.isEmpty()) {
            return new Criteria(Optional.empty(), List.of(), Optional.empty());
        }
        String before = text.substring(0, people.get().from());
        String after = text.substring(people.get().to());
        List<String> criteria = new ArrayList<>();
        Optional<Amount> number = numberIn(before);
        number.ifPresent(n -> {
            String modifiers = Phrases.folded(before.substring(
                    before.lastIndexOf(n.printed()) + n.printed().length()));
            if (isCriterion(modifiers)) {
                criteria.add(modifiers);
            }
        });
        String have = between(after, " with ", " who ");
        String who = between(after, " who ", "\u0000");
        Optional<Entity> disease = have.isEmpty() ? Optional.empty() : disease(have, tagger, criteria);
        if (!who.isEmpty()) {
            criteria.add(withoutAuxiliary(Phrases.folded(who)));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean enrols = ENROLLING.stream().anyMatch(lower::contains);
        return new Criteria(number.filter(n -> enrols), criteria, disease);
    }

    /** "One prior line of chemotherapy was allowed": what was allowed. */
    static Optional<String> allowed(String text) {
        for (String verb : List.of("allowed", "permitted")) {
            for (String auxiliary : List.of(" were ", " was ")) {
                int at = text.indexOf(auxiliary + verb);
                if (at < 0) {
                    continue;
                }
                String before = text.substring(0, at).strip();
                String after = Phrases.folded(text.substring(at + auxiliary.length() + verb.length()));
                for (String words : List.of("to have received ", "to have had ", "to receive ")) {
                    after = after.startsWith(words) ? after.substring(words.length()) : after;
                }
                boolean peopleFirst = SUBJECTS.get(before).isPresent();
                String what = peopleFirst ? after : decapitalised(Phrases.folded(before));
                return what.isEmpty() || before.endsWith(" not") ? Optional.empty() : Optional.of(what + " allowed");
            }
        }
        return Optional.empty();
    }

    /** The disease, and as criteria what is printed before it: markers and stage. */
    private static Optional<Entity> disease(String have, EntityTagger tagger, List<String> criteria) {
        Optional<EntityTagger.Tag> tag = diseaseIn(have, tagger);
        Optional<WordTable.Hit> stage = STAGES.find(have).stream().findFirst();
        boolean partOfName = stage.isPresent()
                && stage.get().row().phrase().equals(stage.get().row().meaning())
                && tag.filter(t -> t.from() <= stage.get().from()).isPresent();
        if (stage.isEmpty() || partOfName) {
            return tag.map(EntityTagger.Tag::entity);
        }
        String markers = Phrases.folded(have.substring(0, stage.get().from()));
        String rest = Phrases.folded(have.substring(stage.get().to()));
        if (isCriterion(markers)) {
            criteria.addAll(Phrases.split(markers, List.of(", ", "; ")));
        }
        criteria.add(have.substring(stage.get().from(), stage.get().to()));
        String core = diseaseIn(rest, tagger)
                .map(found -> rest.substring(0, found.to()))
                .orElse(rest);
        String name = Phrases.folded(markers + " " + stage.get().row().meaning() + " " + core);
        return diseaseIn(name, tagger)
                .filter(found -> found.from() == 0 && found.to() == name.length())
                .or(() -> tag)
                .map(EntityTagger.Tag::entity);
    }

    private static Optional<EntityTagger.Tag> diseaseIn(String text, EntityTagger tagger) {
        return tagger.tag(text).stream()
                .filter(tag -> tag.entity().kind() == EntityKind.DISEASE)
                .findFirst();
    }

    private static Optional<Amount> numberIn(String before) {
        String[] words = before.split(" ");
        for (int i = words.length - 1; i >= 0; i--) {
            Optional<Amount> amount = Amount.read(words[i]).sound();
            if (amount.isPresent()) {
                return amount.filter(a -> a.value().scale() <= 0
                        && a.value().signum() > 0
                        && a.unit().isEmpty());
            }
        }
        return Optional.empty();
    }

    private static boolean isCriterion(String words) {
        return words.length() > 2 && words.chars().anyMatch(Character::isLetter);
    }

    private static String between(String text, String from, String to) {
        String padded = " " + text.strip() + " ";
        int start = padded.indexOf(from);
        int other = padded.indexOf(to);
        if (start < 0 || other >= 0 && other < start) {
            return "";
        }
        String rest = padded.substring(start + from.length());
        int end = rest.indexOf(to.strip().isEmpty() ? "\u0000" : to);
        return Phrases.folded(end < 0 ? rest : rest.substring(0, end));
    }

    private static String withoutAuxiliary(String words) {
        return AUXILIARIES.stream()
                .filter(words::startsWith)
                .findFirst()
                .map(auxiliary -> words.substring(auxiliary.length()))
                .orElse(words);
    }

    private static String decapitalised(String words) {
        boolean capital =
                words.length() > 1 && Character.isUpperCase(words.charAt(0)) && Character.isLowerCase(words.charAt(1));
        return capital ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }
}
