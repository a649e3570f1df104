package org.warrantgraph.source.trial;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.lexicon.Lexicon;

/**
 * Finds the drug and the disease that free text of the registry means, by the names of the lexicon: {@code PD-0332991} is palbociclib.
 */
final class Substances {
    private static final Set<EntityKind> DRUGS =
            Set.of(EntityKind.COMPOUND, EntityKind.COMBINATION, EntityKind.DRUG_CLASS);
    private static final int LONGEST_NAME = 120;

    private final EntityTagger tagger = Lexicon.bundled().tagger();

    /** What an intervention is by its name, else by its other names; by its own words where the lexicon knows none of them. */
    Entity drug(String name, List<String> otherNames) {
        String shown = cut(name);
        if (shown.toLowerCase(Locale.ROOT).contains("placebo")) {
            return Entity.named(EntityKind.COMPOUND, "placebo");
        }
        return Stream.concat(Stream.of(shown), otherNames.stream().map(Substances::cut))
                .map(this::whole)
                .flatMap(Optional::stream)
                .findFirst()
                .map(known -> called(known, shown))
                .or(() -> onlyOne(shown, DRUGS))
                .orElseGet(() -> Entity.named(EntityKind.COMPOUND, own(shown)));
    }

    Entity disease(String name) {
        String shown = cut(name);
        return tagger.tag(shown).stream()
                .filter(tag -> tag.from() == 0 && tag.to() == shown.length())
                .map(EntityTagger.Tag::entity)
                .filter(entity -> entity.kind() == EntityKind.DISEASE)
                .findFirst()
                .orElseGet(() -> Entity.named(EntityKind.DISEASE, own(shown)));
    }

    /** An adverse event; a disease that happens to somebody is one as well. */
    Entity event(String term) {
        String shown = own(cut(term));
        return tagger.tag(shown).stream()
                .filter(tag -> tag.from() == 0 && tag.to() == shown.length())
                .map(EntityTagger.Tag::entity)
                .filter(entity -> entity.kind() == EntityKind.PHENOTYPE)
                .findFirst()
                .orElseGet(() -> Entity.named(EntityKind.PHENOTYPE, shown));
    }

    /** With the name that the registry uses, where that names this drug and nothing more: a code such as {@code PD-0332991}. */
    private Entity called(Entity known, String name) {
        return known.label().equalsIgnoreCase(name)
                        || whole(name).filter(known::equals).isEmpty()
                ? known
                : known.withNamesOf(Entity.named(known.kind(), name));
    }

    private Optional<Entity> whole(String name) {
        return tagger.tag(name).stream()
                .filter(tag -> tag.from() == 0 && tag.to() == name.length())
                .map(EntityTagger.Tag::entity)
                .filter(entity -> DRUGS.contains(entity.kind()))
                .findFirst();
    }

    private Optional<Entity> onlyOne(String text, Set<EntityKind> kinds) {
        List<Entity> found = tagger.tag(text).stream()
                .map(EntityTagger.Tag::entity)
                .filter(entity -> kinds.contains(entity.kind()))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String cut(String name) {
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    /** Words that only start with a capital are written small, codes and abbreviations stay. */
    private static String own(String name) {
        boolean word = name.length() > 1
                && Character.isUpperCase(name.charAt(0))
                && (Character.isLowerCase(name.charAt(1)) || name.charAt(1) == ' ');
        return word ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }
}
