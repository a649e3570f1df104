package org.warrantgraph.source.pathway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Slug;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.text.lexicon.Crosswalk;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.lexicon.Lexicon;
import org.warrantgraph.text.lexicon.LexiconData;
import org.warrantgraph.text.lexicon.TermNames;

/**
 * Finds the thing that a node of a pathway means, so that a target of a pathway is the target of guides and drug databases. Thread-safe.
 *
 * <pre>
 *   ncbigene:1019                 ── the lexicon knows the record            ──► protein CDK4
 *   uniprot:P11802                ── the crosswalk leads to one record       ──► protein CDK4
 *   uniprot:Q96HY3, "calmodulin"  ── the crosswalk leads to several          ──► itself; each is a candidate
 *   hmdb:HMDB0000145, "estrone"   ── the name is that of one thing           ──► compound estrone
 *   ensembl:ENSMUSG00000006728    ── of another organism, never by its name  ──► itself
 * </pre>
 */
public final class PathwayThings {
    private static final Set<EntityKind> MOLECULES = Set.of(EntityKind.PROTEIN, EntityKind.GENE, EntityKind.COMPLEX);
    private static final Set<EntityKind> WRITTEN_SMALL =
            Set.of(EntityKind.COMPOUND, EntityKind.PROCESS, EntityKind.DISEASE, EntityKind.PHENOTYPE);
    private static final int LONGEST_NAME = 160;
    private static final List<String> TABLES = List.of(
            "lexicon/core.tsv",
            "lexicon/famplex.tsv.gz",
            "lexicon/hetionet.tsv.gz",
            "lexicon/hgnc.tsv.gz",
            "lexicon/crosswalk.tsv.gz",
            "lexicon/terms.tsv.gz",
            "lexicon/ambiguous.txt",
            "identity/registers.tsv");

    private final Lexicon lexicon = Lexicon.bundled();
    private final Crosswalk crosswalk = Crosswalk.bundled();
    private final EntityTagger tagger = lexicon.tagger();

    /**
     * @param entity the thing, with the name the source uses among its names
     * @param record by which the source names it
     * @param candidates records that this one may stand for; none where it is clear which thing is meant
     */
    public record Found(Entity entity, Optional<ExternalId> record, List<ExternalId> candidates) {
        public Found {
            candidates = List.copyOf(candidates);
        }

        /**
         * States the thing and which records it is, or may be.
         *
         * @return its name
         */
        public Iri tell(Telling told) {
            Iri thing = told.entity(entity, record.stream().toList());
            int among = Math.max(2, candidates.size());
            candidates.forEach(one ->
                    told.state(new StatedRecord(told.document(), thing, one, StatedRecord.Basis.CROSSWALK, among)));
            return thing;
        }
    }

    /** Changes with the tables that things are found in; part of the version of each reader that finds things here. */
    public static String version() {
        return LexiconData.version(TABLES);
    }

    /**
     * The thing of this name and identifier.
     *
     * @param label as the source writes it; empty where it gives an identifier only
     * @param id normalised
     * @param organism of which it is a molecule, where that is not the human one
     */
    public Found of(EntityKind kind, String label, Optional<ExternalId> id, Optional<String> organism) {
        String name = cut(label.replaceAll("\\s+", " ").strip());
        List<Entity> candidates = id.map(this::identified).orElse(List.of()).stream()
                .filter(known -> fits(kind, known.kind()))
                .toList();
        Optional<Entity> known = candidates.size() == 1
                ? Optional.of(candidates.get(0))
                : candidates.stream()
                        .filter(one -> one.label().equalsIgnoreCase(name))
                        .findFirst();
        boolean elsewhere = organism.isPresent() && MOLECULES.contains(kind);
        if (known.isEmpty() && candidates.isEmpty() && !elsewhere) {
            known = byName(kind, name, id);
        }
        if (known.isEmpty()) {
            Entity own = own(kind, name, id, elsewhere ? organism : Optional.empty());
            return new Found(
                    own,
                    id,
                    candidates.stream()
                            .flatMap(one -> lexicon.identifiers(one).stream().limit(1))
                            .toList());
        }
        Entity thing = name.isEmpty() ? known.get() : known.get().withNamesOf(Entity.named(kind, name));
        return new Found(thing, id, List.of());
    }

    /** Things the lexicon calls by a record, as texts would call them. */
    private List<Entity> identified(ExternalId id) {
        Optional<Entity> direct =
                lexicon.identified(id).or(() -> TermNames.bundled().of(id));
        List<Entity> found = direct.isPresent()
                ? List.of(direct.get())
                : crosswalk.of(id).stream()
                        .map(lexicon::identified)
                        .flatMap(Optional::stream)
                        .toList();
        return found.stream()
                .map(thing ->
                        byName(thing.kind(), thing.label(), Optional.empty()).orElse(thing))
                .distinct()
                .toList();
    }

    /** By its name, unless the lexicon knows another record of the same register for that name. */
    private Optional<Entity> byName(EntityKind kind, String name, Optional<ExternalId> id) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return tagger.tag(name).stream()
                .filter(tag -> tag.from() == 0 && tag.to() == name.length())
                .map(EntityTagger.Tag::entity)
                .filter(thing -> fits(kind, thing.kind()))
                .filter(thing -> id.map(record -> lexicon.identifiers(thing).stream()
                                .noneMatch(other -> other.prefix().equals(record.prefix()) && !other.equals(record)))
                        .orElse(true))
                .findFirst();
    }

    private static boolean fits(EntityKind kind, EntityKind other) {
        return kind == other || MOLECULES.contains(kind) && MOLECULES.contains(other);
    }

    /** What only pathways know is named by its identifier, so that two things of one name stay two. */
    private static Entity own(EntityKind kind, String name, Optional<ExternalId> id, Optional<String> organism) {
        String known = name.isEmpty()
                ? id.map(ExternalId::toString).orElse("unnamed")
                : WRITTEN_SMALL.contains(kind) ? small(name) : name;
        String label = organism.map(of -> known + " (" + of + ")").orElse(known);
        Iri iri = id.map(record -> Iris.of(kind.path(), Slug.of(record.prefix()) + "-" + Slug.of(record.id())))
                .orElseGet(() -> Iris.entity(kind, label));
        return new Entity(iri, kind, label, List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Longer names, as of complexes of many parts, end in digits of their hash, so that two of them stay two. */
    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "… "
                        + Hashes.sha256(name).substring(0, 8);
    }

    /** A word that only starts with a capital is written small, as the lexicon writes names. */
    private static String small(String name) {
        return name.length() > 1
                        && Character.isUpperCase(name.charAt(0))
                        && name.chars().skip(1).noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }
}
