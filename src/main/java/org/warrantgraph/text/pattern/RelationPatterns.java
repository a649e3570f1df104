package org.warrantgraph.text.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.lexicon.LexiconData;

/**
 * Reads relations between named things from a sentence: {@code "X directly inhibits Y"}, {@code "Y is inhibited by X"},
 * {@code "inhibition of Y by X"}, {@code "X, an inhibitor of Y"}, {@code "..., preventing Z"}.
 *
 * <p>The words are data ({@code patterns/relations.tsv}). Immutable and thread-safe; time is proportional to the length of the
 * sentence. A sentence it does not understand gives nothing.
 */
public final class RelationPatterns {
    private final Words words = new Words();
    private final Chunker chunker = new Chunker();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, List<ClauseReader.Said>> verbs = new HashMap<>();
    private final Map<String, List<Relation>> heads = new HashMap<>();

    private RelationPatterns() {
        LexiconData.rows("patterns/relations.tsv", cells -> relations.add(Relation.parse(cells, words)));
        for (Relation relation : relations) {
            relation.heads()
                    .forEach(head -> heads.computeIfAbsent(head, key -> new ArrayList<>())
                            .add(relation));
            for (Relation.Trigger trigger : relation.verbs()) {
                trigger.forms()
                        .forEach((form, use) -> verbs.computeIfAbsent(form, key -> new ArrayList<>())
                                .add(new ClauseReader.Said(relation, trigger, use)));
            }
        }
    }

    public static RelationPatterns load() {
        return new RelationPatterns();
    }

    List<Relation> relations() {
        return relations;
    }

    /** All relations that the sentence states or denies, in order of appearance. */
    public List<RelationMatch> match(String sentence, EntityTagger tagger) {
        return match(sentence, tagger.tag(sentence));
    }

    /** The same for a sentence that is tagged already. */
    public List<RelationMatch> match(String sentence, List<EntityTagger.Tag> tags) {
        if (tags.isEmpty()) {
            return List.of();
        }
        List<Chunk> chunks = NominalSubjects.fold(chunker.chunks(sentence, tags), words, verbs.keySet());
        Clause clause = new Clause(chunks, words, verbs.keySet());
        ClauseReader reader = new ClauseReader(clause, verbs, heads);
        List<RelationMatch> matches = reader.read();
        List<RelationMatch> distinct = new ArrayList<>();
        for (RelationMatch match : matches) {
            boolean again = distinct.stream()
                    .anyMatch(other -> other.subject()
                                    .iri()
                                    .equals(match.subject().iri())
                            && other.object().iri().equals(match.object().iri())
                            && other.relation().equals(match.relation()));
            if (!again) {
                distinct.add(match);
            }
        }
        distinct.sort(Comparator.comparingInt(RelationMatch::from).thenComparing(RelationMatch::to));
        return distinct;
    }

    /** The only relation a short sentence states; empty where it states none or several. */
    public Optional<RelationMatch> matchOne(String sentence, EntityTagger tagger) {
        List<RelationMatch> matches = match(sentence, tagger);
        return matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty();
    }
}
