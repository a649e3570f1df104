package org.warrantgraph.text.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.lexicon.LexiconData;

/**
 * Reads turns of phrase that are no single verb: membership in a class, treatment, benefit, class effects. The templates are data
 * ({@code patterns/statements.tsv}). Immutable and thread-safe.
 */
public final class StatementPatterns {
    private static final Pattern NEGATION = Pattern.compile(" (?:not|no|never|cannot) ");

    private final Chunker chunker = new Chunker();
    private final List<Template> templates = new ArrayList<>();

    private StatementPatterns() {
        LexiconData.rows("patterns/statements.tsv", cells -> templates.add(Template.parse(cells)));
    }

    public static StatementPatterns load() {
        return new StatementPatterns();
    }

    List<Template> templates() {
        return templates;
    }

    /** Every statement that a template finds in a tagged sentence. */
    public List<RelationMatch> match(String sentence, List<EntityTagger.Tag> tags) {
        List<RelationMatch> matches = new ArrayList<>();
        if (!tags.isEmpty()) {
            List<Chunk> chunks = chunker.chunksWithBrackets(sentence, tags);
            StringBuilder line = new StringBuilder();
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < chunks.size(); i++) {
                String symbol = symbol(chunks.get(i), i);
                line.append(symbol).append(' ');
                if (chunks.get(i).isName()) {
                    letters.append(symbol.charAt(1));
                }
            }
            String kinds = letters.toString();
            for (Template template : templates) {
                if (!template.mayFit(kinds)) {
                    continue;
                }
                Matcher found = template.expression().matcher(line);
                int at = 0;
                while (at < line.length() && found.find(at)) {
                    if (!NEGATION.matcher(found.group()).find()) {
                        read(template, found, chunks, matches);
                    }
                    at = found.start() + 1;
                }
            }
        }
        return matches.stream()
                .filter(match -> !isPartOfAnother(match, matches))
                .toList();
    }

    /** "The combination of X with Y helps Z" says nothing of Y alone. */
    private static boolean isPartOfAnother(RelationMatch match, List<RelationMatch> matches) {
        return matches.stream()
                .anyMatch(other -> other.relation().equals(match.relation())
                        && other.object().iri().equals(match.object().iri())
                        && other.subject().parts().contains(match.subject().iri()));
    }

    private static String symbol(Chunk chunk, int i) {
        if (!chunk.isName()) {
            return chunk.text();
        }
        Entity first = chunk.entities().get(0);
        String letter = Kinds.isOutcome(first)
                ? "O"
                : switch (first.kind()) {
                    case COMPOUND, COMBINATION -> "D";
                    case DRUG_CLASS -> "C";
                    case PROTEIN, GENE, COMPLEX -> "P";
                    case PROCESS, PATHWAY -> "R";
                    case DISEASE -> "S";
                    case PHENOTYPE -> "H";
                    default -> "X";
                };
        return "<" + letter + i + ">";
    }

    private static void read(Template template, Matcher found, List<Chunk> chunks, List<RelationMatch> matches) {
        Chunk subject = chunk(found, "S", chunks);
        Chunk object = chunk(found, "O", chunks);
        List<Entity> subjects = subject.agents();
        if (template.together()) {
            List<Entity> members = new ArrayList<>(subject.entities());
            members.addAll(chunk(found, "T", chunks).entities());
            subjects = List.of(Combination.of(members));
        }
        Optional<String> qualifier = template.expression().pattern().contains("?<q>")
                ? Optional.of(found.group("q").replace(" ,", ",").strip()).filter(words -> !words.isEmpty())
                : Optional.empty();
        for (Entity one : subjects) {
            for (Entity other : object.entities()) {
                matches.add(new RelationMatch(
                        one,
                        new Iri(Namespaces.ONTOLOGY + template.relation()),
                        other,
                        Polarity.AFFIRMS,
                        qualifier,
                        template.id(),
                        Math.min(subject.from(), object.from()),
                        Math.max(subject.to(), object.to())));
            }
        }
    }

    private static Chunk chunk(Matcher found, String slot, List<Chunk> chunks) {
        String symbol = found.group(slot);
        return chunks.get(Integer.parseInt(symbol.substring(2, symbol.length() - 1)));
    }
}
