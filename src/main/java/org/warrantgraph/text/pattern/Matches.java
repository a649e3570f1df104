package org.warrantgraph.text.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Polarity;

/** The relations found in one clause so far, each with the shades of its verb. */
final class Matches {
    private final Clause clause;
    private final List<RelationMatch> all = new ArrayList<>();

    Matches(Clause clause) {
        this.clause = clause;
    }

    /** "By inhibiting X expression": who does it is not X. */
    private static boolean isOwn(Entity subject, Entity target) {
        return subject.iri().equals(target.iri()) || target.label().equals(subject.label() + " expression");
    }

    List<RelationMatch> all() {
        return all;
    }

    /**
     * Adds the relation between every subject and every thing the object names, where the kinds fit.
     *
     * @param verb index of the word that says it
     * @param way how it says it; part of the pattern's id
     */
    void add(Relation relation, List<Entity> subjects, Clause.Reached object, int verb, String way) {
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
                if (!relation.subjects().fits(subject) || !relation.objects().fits(target) || isOwn(subject, target)) {
                    continue;
                }
                all.add(new RelationMatch(
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
}
