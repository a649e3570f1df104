package org.warrantgraph.text.pattern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Entity;

/** Reads relations that are said by an adjective or a noun: "is resistant to Y", "inhibition of Y by X", "an inhibitor of Y". */
final class NounReader {
    private final Clause clause;
    private final Matches matches;
    private final Map<String, List<Relation>> heads;

    /** @param heads the relations that each noun or adjective may say */
    NounReader(Clause clause, Matches matches, Map<String, List<Relation>> heads) {
        this.clause = clause;
        this.matches = matches;
        this.heads = heads;
    }

    /** Reads what the word at {@code i} says. */
    void read(int i) {
        for (Relation relation : heads.getOrDefault(clause.at(i).text(), List.of())) {
            adjective(relation, i);
            noun(relation, i);
            doer(relation, i);
        }
    }

    private void adjective(Relation relation, int i) {
        for (Relation.Trigger trigger : relation.adjectives()) {
            if (!clause.at(i).text().equals(trigger.head()) || clause.at(i).isName()) {
                continue;
            }
            int after = clause.after(trigger.tail(), i + 1);
            int be = i - 1;
            while (clause.isAdverb(be) || clause.isA("determiner", be) || clause.isA("auxiliary", be)) {
                be--;
            }
            if (after < 0 || !clause.isA("be", be) || clause.isDoubted(i)) {
                continue;
            }
            Optional<Integer> subject = clause.subject(be, relation.subjects());
            Optional<Clause.Reached> object = clause.object(after, relation.objects());
            if (subject.isPresent() && object.isPresent()) {
                matches.add(relation, clause.at(subject.get()).entities(), object.get(), i, "adjective");
            }
        }
    }

    /** "inhibition of Y by X", "X's inhibition of Y", "its inhibition of Y". */
    private void noun(Relation relation, int i) {
        if (!relation.nouns().contains(clause.at(i).text())
                || i + 1 >= clause.size()
                || !clause.at(i + 1).is("of")) {
            return;
        }
        Optional<Clause.Reached> object = clause.object(i + 2, relation.objects());
        if (object.isEmpty() || clause.isDoubted(i)) {
            return;
        }
        int by = object.get().index() + 1;
        Optional<List<Entity>> subject = Optional.empty();
        if (by < clause.size() && clause.at(by).is("by")) {
            subject = clause.object(by + 1, relation.subjects())
                    .map(reached -> clause.at(reached.index()).entities());
        } else {
            subject = possessor(relation, i);
        }
        subject.ifPresent(all -> matches.add(relation, all, object.get(), i, "noun"));
    }

    private Optional<List<Entity>> possessor(Relation relation, int i) {
        int j = i - 1;
        while (j >= 0
                && j >= i - 4
                && clause.at(j).isWord()
                && !clause.isA("determiner", j)
                && !clause.isA("preposition", j)) {
            j--;
        }
        if (j > 0 && clause.at(j).is("'s", "’s") && clause.at(j - 1).isName()) {
            return Optional.of(clause.at(j - 1).entities())
                    .filter(all -> relation.subjects().fits(all.get(0)));
        }
        if (j > 0 && clause.at(j).is("its", "their")) {
            for (int k = 0; k < j; k++) {
                if (clause.at(k).isName()
                        && relation.subjects().fits(clause.at(k).entities().get(0))) {
                    return Optional.of(clause.at(k).entities());
                }
            }
        }
        return Optional.empty();
    }

    /** The comma of "an oral, reversible inhibitor". */
    private boolean isBetweenAdjectives(int i) {
        boolean words = clause.at(i).is(",") && i > 0 && clause.at(i - 1).isWord();
        int j = i - 1;
        while (words
                && j > 0
                && j > i - 5
                && clause.at(j).isWord()
                && !clause.at(j).is("a", "an", "the")) {
            j--;
        }
        return words && clause.at(j).is("a", "an", "the") && (j == 0 || !clause.isA("preposition", j - 1));
    }

    /** "X is a potent inhibitor of Y", "X, an inhibitor of Y". */
    private void doer(Relation relation, int i) {
        String word = clause.at(i).text();
        boolean listed = relation.doers().contains(word)
                || word.endsWith("s") && relation.doers().contains(word.substring(0, word.length() - 1));
        if (!listed || i + 1 >= clause.size() || !clause.at(i + 1).is("of") || clause.isDoubted(i)) {
            return;
        }
        int j = i - 1;
        while (j >= 0
                && (clause.at(j).isWord() || isBetweenAdjectives(j))
                && !clause.isA("be", j)
                && !clause.at(j).is("a", "an", "the", "as")) {
            j--;
        }
        while (j >= 0
                && (clause.at(j).is("a", "an", "the", "as", ",", "which", "acts", "act", "functions")
                        || clause.isA("be", j)
                        || clause.isA("negation", j)
                        || clause.isA("auxiliary", j))) {
            j--;
        }
        Optional<Clause.Reached> object = clause.object(i + 2, relation.objects());
        if (j >= 0
                && object.isPresent()
                && clause.at(j).isName()
                && relation.subjects().fits(clause.at(j).entities().get(0))) {
            matches.add(relation, clause.at(j).entities(), object.get(), i, "doer");
        }
    }
}
