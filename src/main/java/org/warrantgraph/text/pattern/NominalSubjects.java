package org.warrantgraph.text.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;

/**
 * Makes one name of "inhibition of X" where that is what acts: in "Inhibition of X prevents Y" it is not X that prevents Y.
 *
 * <p>Only a phrase that opens its clause and is followed by a verb is such a subject; "inhibition of X by Y" and "its inhibition of X"
 * stay as they are.
 */
final class NominalSubjects {
    private static final Map<String, String> DEEDS = Map.ofEntries(
            Map.entry("inhibition", "inhibition"),
            Map.entry("blockade", "inhibition"),
            Map.entry("blocking", "inhibition"),
            Map.entry("antagonism", "inhibition"),
            Map.entry("activation", "activation"),
            Map.entry("stimulation", "activation"),
            Map.entry("loss", "loss"),
            Map.entry("depletion", "depletion"),
            Map.entry("degradation", "degradation"),
            Map.entry("overexpression", "overexpression"),
            Map.entry("knockdown", "knockdown"),
            Map.entry("deletion", "deletion"),
            Map.entry("silencing", "knockdown"));
    private static final Set<EntityKind> KINDS = Set.of(EntityKind.PROTEIN, EntityKind.COMPLEX, EntityKind.GENE);

    private NominalSubjects() {}

    /** True for the word of "X inhibition" that makes it a deed done to X. */
    static boolean isDeed(Chunk chunk) {
        return !chunk.isName() && DEEDS.containsKey(chunk.text());
    }

    /** @param verbs forms of all verbs that say a relation */
    static List<Chunk> fold(List<Chunk> chunks, Words words, Set<String> verbs) {
        List<Chunk> out = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            int name = nameAfter(chunks, i, words);
            if (name > 0 && opensClause(chunks, i, words) && verbFollows(chunks, name + 1, words, verbs)) {
                out.add(folded(chunks.get(i), chunks.get(name)));
                i = name;
            } else {
                out.add(chunks.get(i));
            }
        }
        return out;
    }

    /** Index of the name in "inhibition of (the) X", -1 where there is none. */
    private static int nameAfter(List<Chunk> chunks, int i, Words words) {
        boolean deed =
                !chunks.get(i).isName() && DEEDS.containsKey(chunks.get(i).text());
        if (!deed || i + 2 >= chunks.size() || !chunks.get(i + 1).is("of")) {
            return -1;
        }
        int name = words.isA("determiner", chunks.get(i + 2).text()) ? i + 3 : i + 2;
        return name < chunks.size()
                        && chunks.get(name).isName()
                        && chunks.get(name).entities().stream().allMatch(entity -> KINDS.contains(entity.kind()))
                ? name
                : -1;
    }

    private static boolean opensClause(List<Chunk> chunks, int i, Words words) {
        int before = i - 1;
        if (before >= 0
                && !chunks.get(before).isName()
                && Words.isAdverb(chunks.get(before).text())) {
            before--;
        }
        return before < 0
                || chunks.get(before).is("the", ",", ";", "that", "and", "selective", "genetic", "pharmacological")
                        && (!chunks.get(before).is("the", "selective", "genetic", "pharmacological")
                                || opensClause(chunks, before, words));
    }

    private static boolean verbFollows(List<Chunk> chunks, int from, Words words, Set<String> verbs) {
        int i = from;
        while (i < chunks.size()
                && chunks.get(i).isWord()
                && (words.isA("auxiliary", chunks.get(i).text())
                        || words.isA("transparent", chunks.get(i).text())
                        || Words.isAdverb(chunks.get(i).text()))) {
            i++;
        }
        return i < chunks.size()
                && chunks.get(i).isWord()
                && verbs.contains(chunks.get(i).text());
    }

    private static Chunk folded(Chunk deed, Chunk name) {
        List<Entity> processes = name.entities().stream()
                .map(entity -> Entity.named(EntityKind.PROCESS, entity.label() + " " + DEEDS.get(deed.text())))
                .toList();
        return new Chunk(deed.from(), name.to(), deed.text() + " of " + name.text(), processes);
    }
}
