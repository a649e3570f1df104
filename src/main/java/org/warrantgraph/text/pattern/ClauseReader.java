package org.warrantgraph.text.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Entity;

/**
 * Reads one sentence from left to right, verb by verb. A verb without a subject of its own ("and activates", ", preventing") shares
 * the one before it; a verb without an object of its own ("complexes with and activates Y") shares the next one.
 */
final class ClauseReader {
    /** Chunks between two verbs that share an object: "binds to and strongly activates Y". */
    private static final int NEAR = 5;

    private final Clause clause;
    private final NounReader nouns;
    private final Map<String, List<Said>> verbs;
    private final Matches matches;
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<List<Entity>> lastSubject = Optional.empty();

    /**
     * @param verbs what each form of a verb may say
     * @param heads the relations that a noun or adjective may say
     */
    ClauseReader(Clause clause, Map<String, List<Said>> verbs, Map<String, List<Relation>> heads) {
        this.clause = clause;
        this.verbs = verbs;
        this.matches = new Matches(clause);
        this.nouns = new NounReader(clause, matches, heads);
    }

    List<RelationMatch> read() {
        for (int i = 0; i < clause.size(); i++) {
            if (!clause.at(i).isName()) {
                verbs(i);
                nouns.read(i);
            }
        }
        return matches.all();
    }

    /** Of several verbs that start here ("drive", "drive transcription of") the longest is meant. */
    private void verbs(int i) {
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
        // "blocks and accelerates Y": Y is the object of the last verb, of the first only where both say a relation
        boolean shares = after < clause.size() && clause.at(after).is("and", "or");
        Optional<Clause.Reached> object = shares ? Optional.empty() : clause.object(after, relation.objects());
        if (object.isPresent()) {
            for (Waiting other : waiting) {
                if (i - other.verb <= NEAR
                        && other.relation.objects().fits(object.get().first(clause))) {
                    matches.add(other.relation, other.subject, object.get(), other.verb, "active");
                }
            }
            waiting.clear();
            matches.add(relation, subject.get(), object.get(), i, form == Verb.Form.GERUND ? "gerund" : "active");
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
        if (form == Verb.Form.PAST && i > 0 && clause.at(i - 1).is("to", "of", "with", "a", "an", "the")) {
            // "leads to reduced Y"
            return Optional.empty();
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
            if (i > 2 && clause.at(i - 3).is("by", "without", "despite")) {
                // "damage cannot be repaired by X, causing Y": that it is not repaired causes Y
                return Optional.empty();
            }
            // "resistance to X, leading to Y"
            return Optional.of(clause.at(i - 2).agents())
                    .filter(all -> relation.subjects().fits(all.get(0)));
        }
        for (int j = 0; j < i; j++) {
            if (verbs.containsKey(clause.at(j).text())) {
                // "It inhibits X and reduces Y": whoever "it" is, X is not what reduces.
                return Optional.empty();
            }
            if (clause.at(j).isName()) {
                boolean depends = j > 0 && clause.isA("preposition", j - 1)
                        || j + 1 < clause.size() && NominalSubjects.isDeed(clause.at(j + 1));
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
            matches.add(
                    relation,
                    clause.at(subject.get().index()).entities(),
                    new Clause.Reached(object.get(), ""),
                    i,
                    "passive");
        }
    }

    /** A form of a verb and the relation it says. */
    record Said(Relation relation, Relation.Trigger trigger, Verb.Form form) {}

    private record Waiting(Relation relation, List<Entity> subject, int verb) {}
}
