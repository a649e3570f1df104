package org.warrantgraph.text.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;

/** Several names written as one: "CDK4/6", "Cyclin D-CDK4/6 complex", "PI3K/AKT/mTOR pathway", "Long Name (LN)". */
final class Chains {
    private static final Set<String> PATHWAYS = Set.of("pathway", "axis", "cascade");
    private static final Set<String> CLASSES = Set.of("inhibitor", "blocker", "antagonist", "agonist", "degrader");
    private static final Set<EntityKind> MOLECULES =
            Set.of(EntityKind.PROTEIN, EntityKind.COMPLEX, EntityKind.COMPOUND);

    private final Lexicon lexicon;
    private final String text;

    Chains(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    /** "CDK4/6", "cyclin-dependent kinase 4 and 6": a number alone stands for the name before it with that number. */
    List<Unit> numbers(List<Unit> units) {
        List<Unit> out = new ArrayList<>();
        for (Unit unit : units) {
            out.add(unit);
            int n = out.size();
            if (n > 2
                    && unit instanceof Unit.Plain number
                    && number.token().isNumber()
                    && out.get(n - 2).isSign("/", "and")
                    && out.get(n - 3) instanceof Unit.Named named) {
                String stem = text.substring(named.from(), named.to()).replaceAll("\\d+(/\\d+)*$", "");
                Optional<Entity> other = stem.length() == named.to() - named.from()
                        ? Optional.empty()
                        : lexicon.named(stem + number.token().exact());
                if (other.isPresent() && other.get().kind() == named.first().kind()) {
                    List<Unit.Part> parts = new ArrayList<>(named.entities());
                    parts.add(new Unit.Part(number.from(), number.to(), other.get()));
                    out.subList(n - 3, n).clear();
                    out.add(new Unit.Named(
                            named.from(),
                            number.to(),
                            parts,
                            named.name() + "/" + number.token().exact()));
                }
            }
        }
        return out;
    }

    /** "estrogen receptor (ER)", "Retinoblastoma (Rb)": the bracket repeats the name and becomes part of it. */
    List<Unit> repeated(List<Unit> units) {
        List<Unit> out = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            boolean bracket = i + 2 < units.size()
                    && units.get(i).isSign("(")
                    && units.get(i + 2).isSign(")");
            if (bracket && !out.isEmpty() && units.get(i + 1) instanceof Unit.Named inner) {
                Unit before = out.get(out.size() - 1);
                int end = units.get(i + 2).to();
                if (before instanceof Unit.Named outer && same(outer, inner)) {
                    out.set(out.size() - 1, outer.stretched(outer.from(), end));
                    i += 2;
                    continue;
                }
                if (before instanceof Unit.Plain word && begins(inner, word)) {
                    out.set(out.size() - 1, inner.stretched(word.from(), end));
                    i += 2;
                    continue;
                }
            }
            out.add(units.get(i));
        }
        return out;
    }

    private static boolean same(Unit.Named one, Unit.Named other) {
        return iris(one).equals(iris(other));
    }

    private static List<Iri> iris(Unit.Named named) {
        return named.entities().stream().map(part -> part.entity().iri()).toList();
    }

    private boolean begins(Unit.Named inner, Unit.Plain word) {
        return word.token().isWord()
                && word.token().key().length() > 4
                && lexicon.hasNameStartingWith(inner.first(), word.token().key());
    }

    /** Names joined by hyphens or slashes with a head behind them: a complex, a pathway or a class of drugs. */
    List<Unit> joined(List<Unit> units) {
        List<Unit> out = new ArrayList<>();
        for (int i = 0; i < units.size(); ) {
            int end = chain(units, i);
            if (end > i + 1 && end < units.size()) {
                List<Unit.Named> names = names(units, i, end);
                String head = units.get(end).word();
                int last = head.equals("signaling")
                                && end + 1 < units.size()
                                && units.get(end + 1).word().equals("pathway")
                        ? end + 1
                        : end;
                Optional<Unit.Named> made = named(names, units.get(last));
                if (made.isPresent()) {
                    out.add(made.get());
                    i = CLASSES.contains(head) ? end : last + 1;
                    continue;
                }
            }
            boolean single = end == i + 1
                    && end < units.size()
                    && units.get(end).word().equals("complex")
                    && ((Unit.Named) units.get(i)).entities().size() > 1;
            if (single) {
                out.add(complex(
                        List.of((Unit.Named) units.get(i)), units.get(end).to()));
                i += 2;
                continue;
            }
            out.add(units.get(i));
            i++;
        }
        return out;
    }

    /** Index after the chain of molecules that starts at {@code at}; {@code at} itself if there is none. */
    private int chain(List<Unit> units, int at) {
        int end = at;
        while (end < units.size()
                && units.get(end) instanceof Unit.Named named
                && MOLECULES.contains(named.first().kind())) {
            end++;
            if (end + 1 < units.size() && units.get(end).isSign("/", "-", "and") && isMolecule(units.get(end + 1))) {
                end++;
            } else if (end < units.size()
                    && (!isMolecule(units.get(end))
                            || text.charAt(units.get(end - 1).to()) == ' ')) {
                break;
            }
        }
        return end;
    }

    private static boolean isMolecule(Unit unit) {
        return unit instanceof Unit.Named named
                && MOLECULES.contains(named.first().kind());
    }

    private static List<Unit.Named> names(List<Unit> units, int from, int to) {
        List<Unit.Named> names = new ArrayList<>();
        for (Unit unit : units.subList(from, to)) {
            if (unit instanceof Unit.Named named) {
                names.add(named);
            }
        }
        return names;
    }

    private Optional<Unit.Named> named(List<Unit.Named> names, Unit head) {
        boolean and = text.substring(
                        names.get(0).from(), names.get(names.size() - 1).to())
                .contains(" and ");
        if (CLASSES.contains(head.word())) {
            List<Unit.Part> parts =
                    names.stream().flatMap(name -> name.entities().stream()).toList();
            Unit.Named last = names.get(names.size() - 1);
            String label = shared(names);
            return and && label.contains("/" + last.name())
                    ? Optional.empty()
                    : Optional.of(new Unit.Named(names.get(0).from(), last.to(), parts, label));
        }
        if (and) {
            return Optional.empty();
        }
        if (head.word().equals("complex")) {
            return Optional.of(complex(names, head.to()));
        }
        return PATHWAYS.contains(head.word())
                ? Optional.of(Unit.Named.of(
                        names.get(0).from(), head.to(), Entity.named(EntityKind.PATHWAY, label(names) + " pathway")))
                : Optional.empty();
    }

    private static Unit.Named complex(List<Unit.Named> names, int to) {
        String label = label(names) + " complex";
        Entity entity = new Entity(
                Iris.entity(EntityKind.COMPLEX, label),
                EntityKind.COMPLEX,
                label,
                List.of(),
                names.stream().flatMap(name -> iris(name).stream()).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Unit.Named.of(names.get(0).from(), to, entity);
    }

    private static String label(List<Unit.Named> names) {
        return String.join("-", names.stream().map(Unit.Named::name).toList());
    }

    /** "CDK4 and CDK6" become "CDK4/6", "PI3K and mTOR" become "PI3K/mTOR". */
    private static String shared(List<Unit.Named> names) {
        StringBuilder label = new StringBuilder(names.get(0).name());
        String stem = names.get(0).name().replaceAll("\\d+$", "");
        for (Unit.Named name : names.subList(1, names.size())) {
            boolean same = stem.length() > 1 && name.name().matches(java.util.regex.Pattern.quote(stem) + "\\d+");
            label.append('/').append(same ? name.name().substring(stem.length()) : name.name());
        }
        return label.toString();
    }
}
