package org.warrantgraph.text.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/**
 * One row of {@code patterns/relations.tsv}: the words that say a relation, and what may stand before and after them.
 *
 * @param ofProcess the relation where the object is a process
 * @param verbs forms of its verbs, each with the words that follow
 */
record Relation(
        String id,
        Iri relation,
        Optional<Iri> ofProcess,
        List<Trigger> verbs,
        List<Trigger> adjectives,
        List<String> nouns,
        List<String> doers,
        Kinds subjects,
        Kinds objects,
        String example,
        String says) {

    static Relation parse(String[] cells, Words words) {
        List<Trigger> verbs = new ArrayList<>();
        for (String phrase : alternatives(cells[3])) {
            int space = phrase.indexOf(' ');
            String head = space < 0 ? phrase : phrase.substring(0, space);
            List<String> tail =
                    space < 0 ? List.of() : List.of(phrase.substring(space + 1).split(" "));
            Map<String, Verb.Form> forms = Verb.forms(head, words);
            verbs.add(new Trigger(head, forms, tail));
        }
        List<Trigger> adjectives = new ArrayList<>();
        for (String phrase : alternatives(cells[4])) {
            List<String> parts = List.of(phrase.split(" "));
            adjectives.add(new Trigger(parts.get(0), Map.of(), parts.subList(1, parts.size())));
        }
        return new Relation(
                cells[0],
                iri(cells[1]),
                cells[2].equals("-") ? Optional.empty() : Optional.of(iri(cells[2])),
                List.copyOf(verbs),
                List.copyOf(adjectives),
                alternatives(cells[5]),
                alternatives(cells[6]),
                Kinds.parse(cells[7]),
                Kinds.parse(cells[8]),
                cells[9],
                cells[10]);
    }

    private static List<String> alternatives(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
    }

    private static Iri iri(String localName) {
        return new Iri(Namespaces.ONTOLOGY + localName);
    }

    /** The nouns and adjectives that say it, doers in the plural too. */
    Set<String> heads() {
        Set<String> heads = new LinkedHashSet<>(nouns);
        adjectives.forEach(trigger -> heads.add(trigger.head()));
        for (String doer : doers) {
            heads.add(doer);
            heads.add(doer + "s");
        }
        return heads;
    }

    /** The relation towards this object. */
    Iri towards(Entity object) {
        return Kinds.isProcess(object) ? ofProcess.orElse(relation) : relation;
    }

    /**
     * A word and the words that must follow, a determiner between them allowed.
     *
     * @param forms of a verb; empty for an adjective
     */
    record Trigger(String head, Map<String, Verb.Form> forms, List<String> tail) {}
}
