package org.warrantgraph.text.mechanism;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.text.lexicon.EntityTagger.Tag;
import org.warrantgraph.text.pattern.RelationMatch;

/**
 * What "they", "these treatments", "this complex", "this action" and "it" stand for, in the cases that are safe: the last thing of the
 * fitting kind within the same paragraph or the one before. Belongs to one document and one thread.
 */
final class Anaphora {
    private static final Pattern POINTING = Pattern.compile(
            "(?=[tsi])\\b(?:(?:this|these|the|such) (?:active |activated |resulting )?"
                    + "(treatments?|therap(?:y|ies)|agents?|drugs?|compounds?|molecules?|inhibitors?|complex|pathway|action|mechanism|effect|inhibition)|(they)|(it))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAUSED =
            Pattern.compile("\\b(?:causing|allowing|enabling|leading|forcing) (it|them) to\\b");
    /** "It is known that", "It may be": nothing is meant. */
    private static final Pattern EMPTY_IT = Pattern.compile(
            "It (?:\\w+ly )?(?:(?:may|might|can|could|would|should|will|must|has|had) (?:also |not )?(?:be|been)|is|was|has|had|remains?|remained|appears?|seems?|follows|takes|turns|became|becomes) ?(?:\\w+ )?(?!of\\b)");

    /** "In enzyme assays it ...". */
    private static final Pattern OPENING = Pattern.compile("(?:In|At|By|After|During|Within|Through) [\\w -]{1,50},? ");

    private static final Set<EntityKind> DRUGS = Set.of(EntityKind.COMPOUND, EntityKind.DRUG_CLASS);

    /** The last of each kind. */
    private final Map<EntityKind, Entity> seen = new EnumMap<>(EntityKind.class);

    private final List<Entity> complexes;
    private Optional<Entity> actor = Optional.empty();
    private Optional<Entity> topic = Optional.empty();
    private List<Entity> before = List.of();

    /** @param complexes all complexes that the document names */
    Anaphora(List<Entity> complexes) {
        this.complexes = complexes;
    }

    /** A new section starts: nothing before it is meant any more. */
    void reset() {
        seen.clear();
        before = List.of();
        actor = Optional.empty();
        topic = Optional.empty();
    }

    /** Remembers a sentence that was read. */
    void remember(List<Tag> tags, List<RelationMatch> matches) {
        before = tags.stream().map(Tag::entity).toList();
        before.forEach(this::see);
        for (RelationMatch match : matches) {
            if (DRUGS.contains(match.subject().kind())) {
                actor = Optional.of(match.subject());
            }
        }
        complexOf(matches).ifPresent(this::see);
        topic = topicOf(tags, matches);
    }

    private void see(Entity entity) {
        seen.put(entity.kind(), entity);
    }

    /** The drug that a sentence starts with, where all it says is about that drug. */
    private static Optional<Entity> topicOf(List<Tag> tags, List<RelationMatch> matches) {
        if (matches.isEmpty() || tags.get(0).entity().kind() != EntityKind.COMPOUND) {
            return Optional.empty();
        }
        Entity first = tags.get(0).entity();
        boolean alone = matches.stream().allMatch(match -> match.subject().iri().equals(first.iri()));
        return alone ? Optional.of(first) : Optional.empty();
    }

    /** The complex that the matches form: one the document names elsewhere with the same parts. */
    Optional<Entity> complexOf(List<RelationMatch> matches) {
        List<Iri> parts = new ArrayList<>();
        for (RelationMatch match : matches) {
            if (match.relation().localName().equals("formsComplexWith")) {
                parts.add(match.object().iri());
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : complexes.stream()
                        .filter(complex -> complex.parts().containsAll(parts))
                        .findFirst();
    }

    /** The words of a sentence that stand for something said before, as tags. */
    List<Tag> resolve(String text, List<Tag> tags) {
        List<Tag> given = new ArrayList<>();
        Matcher word = POINTING.matcher(text);
        while (word.find()) {
            int from = word.start();
            boolean inName = tags.stream().anyMatch(tag -> tag.from() < word.end() && from < tag.to());
            boolean first =
                    from == 0 || OPENING.matcher(text.substring(0, from)).matches();
            boolean subject = word.group(3) != null
                    && first
                    && !EMPTY_IT.matcher("It" + text.substring(word.end())).lookingAt();
            if (!inName && subject) {
                topic.ifPresent(entity -> given.add(new Tag(from, word.end(), entity)));
            } else if (!inName && word.group(3) == null) {
                meant(text, word, tags).ifPresent(entity -> given.add(new Tag(from, word.end(), entity)));
            }
        }
        return given;
    }

    private Optional<Entity> meant(String text, Matcher word, List<Tag> tags) {
        if (word.group(2) != null) {
            return before.stream()
                    .filter(entity -> entity.kind() == EntityKind.DRUG_CLASS)
                    .findFirst();
        }
        String head = word.group(1).toLowerCase(Locale.ROOT);
        boolean points = !text.regionMatches(true, word.start(), "the ", 0, 4);
        switch (head) {
            case "complex":
                return last(EntityKind.COMPLEX, List.of());
            case "pathway":
                return points ? last(EntityKind.PATHWAY, List.of()) : Optional.empty();
            case "action":
            case "mechanism":
            case "effect":
            case "inhibition":
                return points ? actor : Optional.empty();
            default:
                boolean many = head.endsWith("s");
                List<Tag> sofar =
                        tags.stream().filter(tag -> tag.to() <= word.start()).toList();
                return !points && many
                        ? Optional.empty()
                        : last(many ? EntityKind.DRUG_CLASS : EntityKind.COMPOUND, sofar);
        }
    }

    private Optional<Entity> last(EntityKind kind, List<Tag> sofar) {
        for (int i = sofar.size() - 1; i >= 0; i--) {
            if (sofar.get(i).entity().kind() == kind) {
                return Optional.of(sofar.get(i).entity());
            }
        }
        return Optional.ofNullable(seen.get(kind));
    }

    /** True for a sentence in which something is caused to do something. */
    static boolean mayBeCaused(String text) {
        return (text.contains("ing it to") || text.contains("ing them to"))
                && CAUSED.matcher(text).find();
    }

    /** "X phosphorylates Y, causing it to ...": the Y that was changed. */
    static List<Tag> caused(String text, List<RelationMatch> matches) {
        Matcher it = CAUSED.matcher(text);
        List<Tag> given = new ArrayList<>();
        while (it.find()) {
            RelationMatch last = null;
            for (RelationMatch match : matches) {
                last = match.to() <= it.start() ? match : last;
            }
            if (last != null) {
                Entity object = last.object();
                given.add(new Tag(
                        it.start(1),
                        it.end(1),
                        last.relation().localName().equals("phosphorylates")
                                ? Entity.named(EntityKind.PROTEIN, "phosphorylated " + object.label())
                                : object));
            }
        }
        return given;
    }
}
