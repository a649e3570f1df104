package org.warrantgraph.source.bel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.source.bel.BelWords.Sort;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.statement.NamedThings;

/**
 * States the entities that BEL terms stand for.
 *
 * <pre>
 *   p(HGNC:MAPT)                       protein MAPT
 *   p(HGNC:MAPT, pmod(Ph, Ser, 262))   protein "phosphorylated MAPT (Ser262)", a kind of MAPT
 *   act(p(HGNC:MAPT), ma(kin))         protein MAPT; the claim keeps "kin activity of MAPT"
 *   deg(p(HGNC:MAPT))                  process "degradation of MAPT"
 * </pre>
 *
 * <p>Each entity keeps the term among its other names where its name is not one of the source.
 */
final class BelThings {
    private final BelWords words = BelWords.bundled();
    private final NamedThings things = new NamedThings();
    private final Telling told;

    BelThings(Telling told) {
        this.told = told;
    }

    /**
     * A term's entity.
     *
     * @param sort of the term, which decides what a relation means
     * @param words what the source says of it that the entity does not carry: the activity; empty for none
     */
    record Thing(Entity entity, Sort sort, String words) {}

    Thing of(BelTerm term) {
        BelWords.Function function = function(term);
        return switch (function.sort()) {
            case ACTIVITY -> activity(term, function);
            case EVENT -> new Thing(event(term, function), Sort.EVENT, "");
            case COMPLEX, COMBINATION -> new Thing(parts(term, function.sort()), function.sort(), "");
            default -> new Thing(molecule(term, function.sort()), function.sort(), "");
        };
    }

    /** Every function has one; those of no table are taken for abundances and reported by the claims. */
    BelWords.Function function(BelTerm term) {
        return words.function(term.function()).orElse(new BelWords.Function(Sort.COMPOUND, ""));
    }

    /** The members of a {@code list()}, or the one thing. */
    List<BelTerm> members(BelTerm term) {
        return function(term).sort() == Sort.LIST
                ? term.arguments().stream().filter(BelTerm::isTerm).toList()
                : List.of(term);
    }

    /** A process: that the nested statement holds. */
    Thing nested(BelStatement statement) {
        return new Thing(state(Entity.named(EntityKind.PROCESS, statement.written()), List.of()), Sort.PROCESS, "");
    }

    private Thing activity(BelTerm term, BelWords.Function function) {
        Optional<BelTerm> of = terms(term).stream()
                .filter(argument -> function(argument).sort() != Sort.PART)
                .findFirst();
        if (of.isEmpty()) {
            return new Thing(molecule(term, Sort.COMPOUND), Sort.COMPOUND, "");
        }
        String kind = term.arguments().stream()
                .filter(argument -> argument.isTerm() && function(argument).sort() == Sort.PART)
                .flatMap(argument -> argument.arguments().stream())
                .map(BelTerm::name)
                .findFirst()
                .map(name -> words.function(name)
                        .map(BelWords.Function::words)
                        .filter(said -> !said.isEmpty())
                        .orElse(name))
                .orElse(function.words());
        return new Thing(of(of.get()).entity(), Sort.ACTIVITY, kind);
    }

    private Entity event(BelTerm term, BelWords.Function function) {
        List<String> names = terms(term).stream()
                .filter(argument -> function(argument).sort() != Sort.PART)
                .map(argument -> of(argument).entity().label())
                .toList();
        String what = names.isEmpty() ? term.written() : String.join(" and ", names);
        String label = function.words().contains("*")
                ? function.words().replace("*", what) + along(term)
                : "reaction of " + listed(term, "reactants") + " to " + listed(term, "products");
        return state(named(EntityKind.PROCESS, label, term, List.of(), Optional.empty()), List.of());
    }

    /** {@code " from nucleus to cytoplasm"}. */
    private String along(BelTerm term) {
        StringBuilder along = new StringBuilder();
        for (BelTerm argument : term.arguments()) {
            if (argument.function().equals("fromLoc") || argument.function().equals("toLoc")) {
                along.append(argument.function().equals("fromLoc") ? " from " : " to ")
                        .append(argument.arguments().get(0).name());
            } else if (!argument.isTerm()) {
                along.append(' ').append(argument.name());
            }
        }
        return along.toString();
    }

    private String listed(BelTerm term, String function) {
        String names = term.arguments().stream()
                .filter(argument -> argument.function().equals(function))
                .flatMap(argument -> terms(argument).stream())
                .map(argument -> of(argument).entity().label())
                .collect(Collectors.joining(" and "));
        return names.isEmpty() ? "something" : names;
    }

    private Entity parts(BelTerm term, Sort sort) {
        List<Entity> parts = terms(term).stream()
                .filter(argument -> function(argument).sort() != Sort.FORM)
                .map(argument -> of(argument).entity())
                .sorted(java.util.Comparator.comparing(Entity::label))
                .distinct()
                .toList();
        if (parts.isEmpty()) {
            return molecule(term, sort);
        }
        boolean complex = sort == Sort.COMPLEX;
        String label = parts.stream().map(Entity::label).collect(Collectors.joining(complex ? "-" : " + "));
        return state(
                named(
                        complex ? EntityKind.COMPLEX : EntityKind.COMBINATION,
                        complex ? label + " complex" : label,
                        term,
                        parts.stream().map(Entity::iri).toList(),
                        Optional.empty()),
                List.of());
    }

    /** A thing with a name, in the form that its further arguments say. */
    private Entity molecule(BelTerm term, Sort sort) {
        BelTerm name = term.arguments().stream()
                .filter(argument -> !argument.isTerm())
                .findFirst()
                .orElse(term);
        BelWords.Namespace namespace = words.namespace(name.namespace());
        EntityKind kind = kind(sort, namespace);
        List<ExternalId> identifiers = namespace
                .register()
                .flatMap(register -> Identifiers.of(register, name.name()))
                .map(List::of)
                .orElse(List.of());
        String shown = name.isTerm() || name.name().isBlank() ? term.written() : name.name() + namespace.suffix();
        Entity plain;
        if (sort == Sort.RNA) {
            plain = named(kind, shown + " RNA", term, List.of(), Optional.empty());
        } else {
            String label = identifiers.isEmpty() ? shown : readable(identifiers.get(0), shown);
            plain = things.of(kind, label, identifiers);
        }
        state(plain, identifiers);
        List<BelTerm> forms = terms(term).stream()
                .filter(argument -> function(argument).sort() == Sort.FORM)
                .toList();
        if (forms.isEmpty()) {
            return plain;
        }
        String label = BelForms.label(plain.label(), forms, words);
        return state(named(kind, label, term, List.of(), Optional.of(plain.iri())), List.of());
    }

    /** A bare number says nothing without its register. */
    private static String readable(ExternalId id, String name) {
        return name.chars().allMatch(Character::isDigit) ? id.toString() : name;
    }

    private static EntityKind kind(Sort sort, BelWords.Namespace namespace) {
        return switch (sort) {
            case PROTEIN -> EntityKind.PROTEIN;
            case GENE, RNA -> EntityKind.GENE;
            case LOCATION -> EntityKind.LOCATION;
            case PROCESS -> EntityKind.PROCESS;
            case DISEASE -> namespace.pathology();
            case COMPLEX -> EntityKind.COMPLEX;
            case COMBINATION -> EntityKind.COMBINATION;
            default -> namespace.abundance();
        };
    }

    private static Entity named(EntityKind kind, String label, BelTerm term, List<Iri> parts, Optional<Iri> broader) {
        List<String> others = new ArrayList<>(List.of(term.written()));
        others.remove(label);
        return new Entity(
                Iris.entity(kind, label), kind, label, others, parts, broader, Optional.empty(), Optional.empty());
    }

    private Entity state(Entity entity, List<ExternalId> identifiers) {
        told.entity(entity, identifiers);
        return entity;
    }

    private static List<BelTerm> terms(BelTerm term) {
        return term.arguments().stream().filter(BelTerm::isTerm).toList();
    }
}
