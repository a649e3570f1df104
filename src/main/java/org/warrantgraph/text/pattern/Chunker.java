package org.warrantgraph.text.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.lexicon.LexiconData;

/** Cuts a tagged sentence into {@link Chunk}s. What stands in brackets is left out: it adds names, not deeds. */
final class Chunker {
    private static final Pattern WORD = Pattern.compile(
            "\\p{L}[\\p{L}\\d]*(?:['’]t\\b|(?:[-‐‑–]\\p{L}[\\p{L}\\d]*)*)|\\d+(?:\\.\\d+)?%?|['’]s\\b|\\S");

    private final Map<String, Entity> outcomes = new HashMap<>();
    private final Set<Character> firstLetters = new HashSet<>();
    private final Pattern outcomeNames;

    Chunker() {
        List<String> expressions = new ArrayList<>();
        LexiconData.rows("patterns/endpoints.tsv", cells -> {
            List<String> names = List.of(cells[1].split("\\|"));
            for (String name : names) {
                boolean symbol = name.equals(name.toUpperCase(Locale.ROOT));
                firstLetters.add(Character.toLowerCase(name.charAt(0)));
                outcomes.put(key(name), outcome(cells[0], names.get(0)));
                String quoted = Pattern.quote(name).replace("-", "\\E[-‐‑– ]\\Q");
                expressions.add(symbol ? quoted : "(?i:" + quoted + ")");
            }
        });
        outcomeNames = Pattern.compile("\\b(?:" + String.join("|", expressions) + ")\\b");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-‐‑–]", " ");
    }

    /** A value of the ontology, dressed as an entity so that it can be the object of a match. */
    private static Entity outcome(String value, String label) {
        return new Entity(
                new Iri(Namespaces.ONTOLOGY + value),
                EntityKind.PHENOTYPE,
                label,
                List.of(),
                List.of(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty());
    }

    List<Chunk> chunks(String sentence, List<EntityTagger.Tag> tags) {
        return joined(withoutBrackets(words(sentence, names(sentence, tags))));
    }

    /** The same with brackets and what stands in them. */
    List<Chunk> chunksWithBrackets(String sentence, List<EntityTagger.Tag> tags) {
        return joined(words(sentence, names(sentence, tags)));
    }

    private NavigableMap<Integer, Chunk> names(String sentence, List<EntityTagger.Tag> tags) {
        NavigableMap<Integer, Chunk> names = new TreeMap<>();
        for (EntityTagger.Tag tag : tags) {
            names.put(tag.from(), name(sentence, tag.from(), tag.to(), tag.entity()));
        }
        Matcher found = outcomeNames.matcher(sentence).useTransparentBounds(true);
        for (int i = 0; i < sentence.length(); i++) {
            boolean may = firstLetters.contains(Character.toLowerCase(sentence.charAt(i)))
                    && (i == 0 || !Character.isLetterOrDigit(sentence.charAt(i - 1)));
            if (!may || !found.region(i, sentence.length()).lookingAt()) {
                continue;
            }
            Entity entity = outcomes.get(key(found.group()));
            Map.Entry<Integer, Chunk> before = names.floorEntry(i);
            if (entity != null && (before == null || before.getValue().to() <= i)) {
                names.put(i, name(sentence, i, found.end(), entity));
            }
            i = found.end() - 1;
        }
        return names;
    }

    private static Chunk name(String sentence, int from, int to, Entity entity) {
        return new Chunk(from, to, sentence.substring(from, to).toLowerCase(Locale.ROOT), List.of(entity));
    }

    private static List<Chunk> words(String sentence, NavigableMap<Integer, Chunk> names) {
        List<Chunk> chunks = new ArrayList<>();
        Matcher word = WORD.matcher(sentence);
        int at = 0;
        while (at < sentence.length()) {
            Map.Entry<Integer, Chunk> next = names.ceilingEntry(at);
            int until = next == null ? sentence.length() : next.getKey();
            word.region(at, until);
            while (word.find()) {
                chunks.add(new Chunk(word.start(), word.end(), word.group().toLowerCase(Locale.ROOT), List.of()));
            }
            if (next == null) {
                break;
            }
            chunks.add(next.getValue());
            at = Math.max(next.getValue().to(), until);
        }
        return chunks;
    }

    private static List<Chunk> withoutBrackets(List<Chunk> chunks) {
        List<Chunk> out = new ArrayList<>();
        int depth = 0;
        for (Chunk chunk : chunks) {
            if (chunk.is("(", "[")) {
                depth++;
            } else if (chunk.is(")", "]")) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                out.add(chunk);
            }
        }
        return out;
    }

    /** Lists become one chunk: "CDK4 and CDK6", "EGFR, HER2 and the HER4". */
    private static List<Chunk> joined(List<Chunk> chunks) {
        List<Chunk> out = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.isName()) {
                int next = afterJoint(chunks, i + 1);
                while (next < chunks.size() && next > i + 1 && joins(chunk, chunks, i, next)) {
                    Chunk other = chunks.get(next);
                    List<Entity> all = new ArrayList<>(chunk.entities());
                    all.addAll(other.entities());
                    chunk = new Chunk(
                            chunk.from(),
                            other.to(),
                            chunk.text() + " " + chunks.get(i + 1).text() + " " + other.text(),
                            all);
                    i = next;
                    next = afterJoint(chunks, i + 1);
                }
            }
            out.add(chunk);
        }
        return out;
    }

    private static boolean joins(Chunk chunk, List<Chunk> chunks, int at, int next) {
        Chunk other = chunks.get(next);
        boolean adjacent = other.from() >= chunks.get(at).to();
        int further = afterJoint(chunks, next + 1);
        boolean listed = !chunks.get(next - 1).is(",")
                || further > next + 1
                        && further < chunks.size()
                        && chunks.get(further).isName();
        return other.isName()
                && listed
                && adjacent
                && Kinds.family(other.entities().get(0))
                        == Kinds.family(chunk.entities().get(chunk.entities().size() - 1));
    }

    /** Index after "and", "or", ",", "/" and a determiner; {@code at} where there is none of them. */
    private static int afterJoint(List<Chunk> chunks, int at) {
        int i = at;
        while (i < chunks.size() && i < at + 2 && chunks.get(i).is("and", "or", ",", "/", "+", "plus")) {
            i++;
        }
        // "a substrate of X and of Y"
        boolean again = i > at
                && chunks.get(i - 1).is("and", "or")
                && at > 1
                && i < chunks.size()
                && chunks.get(i).is("of", "to");
        i += again && chunks.get(at - 2).is(chunks.get(i).text()) ? 1 : 0;
        if (i > at && i < chunks.size() && chunks.get(i).is("the", "both", "its")) {
            i++;
        }
        return i;
    }
}
