package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Vocabulary;

/** Reads the models of an experiment: {@code Nude mice were implanted with A cells or B tumours} are two. */
final class ModelText {
    private static final List<String> VERBS = List.of(
            " were implanted with ",
            " were subcutaneously implanted with ",
            " were inoculated with ",
            " were injected with ",
            " were engrafted with ",
            " were transplanted with ",
            " were subcutaneously inoculated with ",
            " implanted with ",
            " bearing ");
    private static final List<String> ANIMALS = List.of("mice", "mouse", "rats", "rat", "hamsters", "rabbits");

    /** "in a SUM149 xenograft model" */
    private static final Pattern XENOGRAFT = Pattern.compile(
            "\\b[Ii]n (?:an? |the )?((?:(?!the |an? |both |and |or )[\\w/+.-]+ ){1,4}?(?:xenograft|allograft)(?: mouse)? model)\\b");

    private ModelText() {}

    /** The models of a sentence; none where it speaks of no animal that bears something. */
    static List<Entity> read(String text) {
        for (String verb : VERBS) {
            int at = text.toLowerCase(Locale.ROOT).indexOf(verb);
            if (at < 0) {
                continue;
            }
            String host = lowerFirst(text.substring(0, at).strip());
            String implanted = text.substring(at + verb.length()).replaceFirst("^(either|both) ", "");
            List<Entity> models = new ArrayList<>();
            for (String one : Phrases.items(Phrases.folded(implanted))) {
                models.add(entity(lowerFirst(withoutArticle(one)) + " in " + host, Vocabulary.Value.XENOGRAFT));
            }
            return isAnimal(host) ? List.copyOf(models) : List.of();
        }
        Matcher named = XENOGRAFT.matcher(text);
        return named.find() ? List.of(byOwnWords(named.group(1))) : List.of();
    }

    /** A model by the words of a list item or table cell. */
    static Entity byOwnWords(String text) {
        String label = Phrases.uncapitalised(Phrases.folded(text));
        String lower = label.toLowerCase(Locale.ROOT);
        Optional<Iri> kind = lower.contains("xenograft")
                ? Optional.of(Vocabulary.Value.XENOGRAFT)
                : lower.contains("cell line") ? Optional.of(Vocabulary.Value.CELL_LINE) : Optional.empty();
        return entity(label, kind);
    }

    static boolean isAnimal(String text) {
        return ANIMALS.stream().anyMatch(word -> Phrases.hasWords(text, word))
                || text.toLowerCase(Locale.ROOT).contains("xenograft");
    }

    static boolean isInVitro(String text) {
        return Phrases.hasWords(text, "in vitro")
                || Phrases.hasWords(text, "cell line")
                || Phrases.hasWords(text, "cell lines");
    }

    private static Entity entity(String label, Iri kind) {
        return entity(label, Optional.of(kind));
    }

    private static Entity entity(String label, Optional<Iri> kind) {
        return new Entity(
                Iris.entity(EntityKind.MODEL, label),
                EntityKind.MODEL,
                label,
                List.of(),
                List.of(),
                Optional.empty(),
                kind,
                Optional.empty());
    }

    private static String withoutArticle(String text) {
        return text.replaceFirst("^(a|an|the|with) ", "");
    }

    private static String lowerFirst(String text) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(1))
                ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }
}
