package org.warrantgraph.text.pattern;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Namespaces;

/**
 * What a place in a pattern may be filled with: groups of kinds of entities, and outcome measures, which are values of the ontology
 * and no entities of their own.
 */
record Kinds(Set<EntityKind> kinds, boolean outcomes) {
    private static final Set<EntityKind> DRUGS =
            EnumSet.of(EntityKind.COMPOUND, EntityKind.COMBINATION, EntityKind.DRUG_CLASS);
    private static final Set<EntityKind> PROTEINS = EnumSet.of(EntityKind.PROTEIN, EntityKind.COMPLEX, EntityKind.GENE);
    private static final Set<EntityKind> PROCESSES =
            EnumSet.of(EntityKind.PROCESS, EntityKind.PATHWAY, EntityKind.PHENOTYPE);
    private static final Map<String, Set<EntityKind>> GROUPS = Map.of(
            "drug",
            DRUGS,
            "molecule",
            union(DRUGS, PROTEINS),
            "protein",
            PROTEINS,
            "gene",
            PROTEINS,
            "process",
            PROCESSES,
            "phenotype",
            EnumSet.of(EntityKind.PHENOTYPE),
            "disease",
            EnumSet.of(EntityKind.DISEASE, EntityKind.PHENOTYPE),
            "any",
            EnumSet.complementOf(EnumSet.of(EntityKind.LOCATION)));

    static Kinds parse(String text) {
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        boolean outcomes = false;
        for (String group : text.split("\\|")) {
            outcomes |= group.equals("outcome") || group.equals("any");
            kinds.addAll(GROUPS.getOrDefault(group, Set.of()));
        }
        return new Kinds(Set.copyOf(kinds), outcomes);
    }

    boolean fits(Entity entity) {
        return isOutcome(entity) ? outcomes : kinds.contains(entity.kind());
    }

    /** True for outcome measures such as {@code w:progressionFreeSurvival}. */
    static boolean isOutcome(Entity entity) {
        return entity.iri().value().startsWith(Namespaces.ONTOLOGY);
    }

    static boolean isProcess(Entity entity) {
        return !isOutcome(entity) && PROCESSES.contains(entity.kind());
    }

    /** 0 drugs, 1 proteins and the like, 2 everything that happens; members of a list are of one family. */
    static int family(Entity entity) {
        if (isOutcome(entity)) {
            return 3;
        }
        return DRUGS.contains(entity.kind()) ? 0 : PROTEINS.contains(entity.kind()) ? 1 : 2;
    }

    private static Set<EntityKind> union(Set<EntityKind> one, Set<EntityKind> other) {
        Set<EntityKind> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }
}
