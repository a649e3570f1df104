package org.warrantgraph.text.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.text.measure.GroupSize;

/**
 * An arm as one place prints it, before it is matched with what is known.
 *
 * @param name {@code Arm A}, if it has one
 * @param control true where the words call it the control
 */
record ArmText(Optional<String> name, List<Given> given, Optional<GroupSize> size, boolean control) {
    private static final List<String> NOUNS = List.of("arm", "group", "cohort");

    ArmText {
        given = List.copyOf(given);
    }

    /** A list item: {@code Arm A (n=50)} is the label, what is given the text. */
    static ArmText of(Optional<String> label, String text, Agents agents) {
        Optional<GroupSize> size = label.flatMap(GroupSize::in).or(() -> GroupSize.in(text));
        Optional<String> name = label.map(Phrases::withoutBrackets).map(Phrases::folded);
        List<Given> given = agents.parse(Phrases.folded(text));
        return new ArmText(name, given, size, Agents.saysControl(label.orElse("")));
    }

    /** A table header: {@code Velmarib + Placebo (n=50)}; empty where it is no arm. */
    static Optional<ArmText> header(String text, Agents agents) {
        Optional<GroupSize> size = GroupSize.in(text);
        Optional<String> name = armName(text);
        String rest = name.map(n -> text.replace(n, "")).orElse(text);
        List<Given> named = agents.parseKnown(rest);
        List<Given> known = named.isEmpty() ? agents.doseOnly(rest) : named;
        boolean control = Agents.saysControl(text);
        if (known.isEmpty() && size.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        List<Given> given = known.isEmpty() && size.isPresent() ? agents.parse(rest) : known;
        return Optional.of(new ArmText(name, given, size, control));
    }

    /** True where a label can name an arm: {@code Arm A (n=12)}, {@code Control group}. */
    static boolean isArmLabel(String label) {
        boolean noun = NOUNS.stream().anyMatch(word -> Phrases.hasWords(label, word));
        boolean list = Phrases.hasWords(label, "arms") || Phrases.hasWords(label, "groups");
        return !list && (noun || GroupSize.in(label).isPresent());
    }

    /** {@code Arm A}, {@code Group 2}, {@code Cohort B1}: the noun and the short word after it. */
    private static Optional<String> armName(String text) {
        String[] words = Phrases.withoutBrackets(text).split("[ :,]+");
        for (int i = 0; i + 1 < words.length; i++) {
            boolean noun = NOUNS.contains(words[i].toLowerCase(Locale.ROOT));
            boolean mark = words[i + 1].length() <= 2 && Character.isLetterOrDigit(words[i + 1].charAt(0));
            if (noun && mark) {
                return Optional.of(words[i] + " " + words[i + 1]);
            }
        }
        return Optional.empty();
    }
}
