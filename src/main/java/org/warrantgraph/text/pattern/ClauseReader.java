package org.warrantgraph.text.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Polarity;

/**
 * Reads one sentence from left to right, verb by verb. A verb without a subject of its own ("and activates", ", preventing") shares
 * the one before it; a verb without an object of its own ("complexes with and activates Y") shares the next one.
 */
final class ClauseReader {
    private final Clause clause;
    private final List<Relation> relations;
    private final Map<String, List<Said>> verbs;
    private final List<RelationMatch> matches = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<List<Entity>> lastSubject = Optional.empty();

    /** @param verbs what each form of a verb may say */
    ClauseReader(Clause clause, List<Relation> relations, Map<String, List<Said>> verbs) {
        this.clause = clause;
        this.relations = relations;
        this.verbs = verbs;
    }

    List<RelationMatch> read() {
        for (int i = 0; i < clause.size(); i++) {
            verbs(i);
            for (Relation relation : relations) {
                adjective(relation, i);
                noun(relation, i);
                doer(relation, i);
            }
        }
        return matches;
    }

    /** Of several verbs that start here ("drive", "drive transcription of") the longest is meant. */
    private void verbs(int i) {
        if (clause.at(i).isName()) {
            return;
        }
        List<Said> said = verbs.getOrDefault(clause.at(i).text(), List.of());
        int longest = -1;
        for (Said verb : said) {
            longest = Math.max(longest, clause.after(verb.trigger().tail(), i + 1));
        }
        for (Said verb : said) {
            if (clause.after(verb.trigger().tail(), i + 1) < longest) {
                continue;
            }
            if (!isPassive(i, verb.form())) {
                if (longest > 0) {
                    active(verb.relation(), i, longest, verb.form());
                }
            } else if (verb.trigger().tail().isEmpty()) {
                passive(verb.relation(), i);
            }
        }
    }

    private boolean isPassive(int i, Verb.Form form) {
        boolean participle = form == Verb.Form.PAST || form == Verb.Form.PARTICIPLE;
        int before = i - 1;
        while (clause.isAdverb(before) || clause.isA("negation", before) || clause.isA("auxiliary", before)) {
            before--;
        }
        int after = i + 1;
        while (clause.isAdverb(after)) {
            after++;
        }
        return participle
                && (clause.isA("be", before)
                        || after < clause.size() && clause.at(after).is("by"));
    }

    private void active(Relation relation, int i, int after, Verb.Form form) {
        Optional<List<Entity>> subject = subject(relation, i, form);
        if (subject.isEmpty() || clause.isDoubted(i)) {
            return;
        }
        lastSubject = subject;
        Optional<Clause.Reached> object = clause.object(after, relation.objects());
        if (object.isPresent()) {
            for (Waiting other : waiting) {
                if (other.relation.objects().fits(object.get().first(clause))) {
                    add(other.relation, other.subject, object.get(), other.verb, "active");
                }
            }
            waiting.clear();
            add(relation, subject.get(), object.get(), i, form == Verb.Form.GERUND ? "gerund" : "active");
        } else if (after < clause.size() && clause.at(after).is("and", "or")) {
            waiting.add(new Waiting(relation, subject.get(), i));
        }
    }

    private Optional<List<Entity>> subject(Relation relation, int i, Verb.Form form) {
        if (form == Verb.Form.GERUND) {
            int before = i - 1;
            while (clause.isAdverb(before) || clause.isA("auxiliary", before)) {
                before--;
            }
            boolean joined = clause.isA("sequel", before) || clause.isA("negation", before) || clause.isA("be", before);
            return joined ? shared(relation, i) : Optional.empty();
        }
        if (form == Verb.Form.BASE
                && i > 1
                && clause.at(i - 1).is("to")
                && clause.at(i - 2).isName()) {
            // "causing it to release Y": what is caused acts
            int before = i - 3;
            while (clause.isA("determiner", before)) {
                before--;
            }
            if (clause.isA("gerundCause", before)) {
                return Optional.of(clause.at(i - 2).entities())
                        .filter(all -> relation.subjects().fits(all.get(0)));
            }
        }
        if (form == Verb.Form.PARTICIPLE) {
            int before = i - 1;
            while (clause.isAdverb(before)) {
                before--;
            }
            if (!clause.at(Math.max(0, before)).is("has", "have", "had")) {
                return Optional.empty();
            }
        }
        Optional<Integer> own = clause.subject(i, relation.subjects());
        if (own.isPresent()) {
            return own.map(at -> clause.at(at).agents());
        }
        int before = i - 1;
        while (clause.isAdverb(before) || clause.isA("auxiliary", before)) {
            before--;
        }
        return clause.isA("sequel", before) ? shared(relation, i) : Optional.empty();
    }

    /** The subject of the verb before; where there was none that says a relation, the first name that depends on nothing. */
    private Optional<List<Entity>> shared(Relation relation, int i) {
        if (lastSubject.isPresent()) {
            return lastSubject.filter(all -> relation.subjects().fits(all.get(0)));
        }
        if (i > 1 && clause.at(i - 1).is(",") && clause.at(i - 2).isName()) {
            // "resistance to X, leading to Y"
            return Optional.of(clause.at(i - 2).agents())
                    .filter(all -> relation.subjects().fits(all.get(0)));
        }
        for (int j = 0; j < i; j++) {
            if (clause.at(j).isName()) {
                boolean depends = j > 0 && clause.isA("preposition", j - 1);
                return depends
                        ? Optional.empty()
                        : Optional.of(clause.at(j).entities())
                                .filter(all -> relation.subjects().fits(all.get(0)));
            }
        }
        return Optional.empty();
    }

    private void passive(Relation relation, int i) {
        int by = i + 1;
        while (clause.isAdverb(by)) {
            by++;
        }
        if (by >= clause.size() || !clause.at(by).is("by") || clause.isDoubted(i)) {
            return;
        }
        Optional<Clause.Reached> subject = clause.object(by + 1, relation.subjects());
        Optional<Integer> object = clause.subject(i, relation.objects());
        if (subject.isPresent() && object.isPresent()) {
            add(
                    relation,
                    clause.at(subject.get().index()).entities(),
                    new Clause.Reached(object.get(), ""),
                    i,
                    "passive");
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
                add(relation, clause.at(subject.get()).entities(), object.get(), i, "adjective");
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
        subject.ifPresent(all -> add(relation, all, object.get(), i, "noun"));
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
                && clause.at(j).isWord()
                && !clause.isA("be", j)
                && !clause.at(j).is("a", "an", "the", "as")) {
            j--;
        }
        while (clause.at(Math.max(j, 0)).is("a", "an", "the", "as", ",")
                || clause.isA("be", j)
                || clause.isA("negation", j)
                || clause.isA("auxiliary", j)
                || j >= 0 && clause.at(j).is("which", "acts", "act", "functions")) {
            j--;
        }
        Optional<Clause.Reached> object = clause.object(i + 2, relation.objects());
        if (j >= 0
                && object.isPresent()
                && clause.at(j).isName()
                && relation.subjects().fits(clause.at(j).entities().get(0))) {
            add(relation, clause.at(j).entities(), object.get(), i, "doer");
        }
    }

    private void add(Relation relation, List<Entity> subjects, Clause.Reached object, int verb, String way) {
        Chunk named = clause.at(object.index());
        List<String> shades = new ArrayList<>(clause.shades(verb, Math.max(verb + 2, 0)));
        String aspect = object.way().replaceAll("\\bof$", "").strip();
        if (object.way().endsWith("of") && !aspect.isEmpty() && !way.equals("passive")) {
            shades.add(aspect);
        }
        Optional<String> qualifier = shades.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", shades));
        Polarity polarity = clause.polarity(verb);
        for (Entity subject : subjects) {
            for (Entity target : named.entities()) {
                if (!relation.subjects().fits(subject)
                        || !relation.objects().fits(target)
                        || subject.iri().equals(target.iri())) {
                    continue;
                }
                matches.add(new RelationMatch(
                        subject,
                        relation.towards(target),
                        target,
                        polarity,
                        qualifier,
                        relation.id() + "." + way,
                        Math.min(clause.at(verb).from(), named.from()),
                        Math.max(clause.at(verb).to(), named.to())));
            }
        }
    }

    /** A form of a verb and the relation it says. */
    record Said(Relation relation, Relation.Trigger trigger, Verb.Form form) {}

    private record Waiting(Relation relation, List<Entity> subject, int verb) {}
}
