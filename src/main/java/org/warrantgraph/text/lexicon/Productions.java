package org.warrantgraph.text.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;

/**
 * Names that are put together from other names: {@code {X} inhibitor}, {@code resistance to {X}}. The templates are data
 * ({@code lexicon/productions.tsv}).
 */
final class Productions {
    /** A name within a name within a name: "resistance to CDK4/6 inhibitors" needs two rounds. */
    private static final int ROUNDS = 3;

    private final List<Production> productions;
    private final Set<String> firstWords = new HashSet<>();

    private Productions(List<Production> productions) {
        this.productions = productions;
        for (Production production : productions) {
            firstWords.addAll(production.elements().get(0).words());
        }
    }

    static Productions load() {
        List<Production> productions = new ArrayList<>();
        LexiconData.rows("lexicon/productions.tsv", cells -> productions.add(Production.parse(cells)));
        return new Productions(productions);
    }

    /** Replaces every stretch that fits a template by the name it makes. */
    List<Unit> apply(List<Unit> units, Lexicon lexicon) {
        List<Unit> now = units;
        for (int round = 0; round < ROUNDS; round++) {
            List<Unit> next = new ArrayList<>();
            boolean changed = false;
            for (int i = 0; i < now.size(); ) {
                Optional<Made> made = longest(now, i, lexicon);
                changed |= made.isPresent();
                next.add(made.isPresent() ? made.get().unit() : now.get(i));
                i = made.map(Made::to).orElse(i + 1);
            }
            now = next;
            if (!changed) {
                break;
            }
        }
        return now;
    }

    private Optional<Made> longest(List<Unit> units, int at, Lexicon lexicon) {
        if (units.get(at) instanceof Unit.Plain plain && !firstWords.contains(plain.word())) {
            return Optional.empty();
        }
        Made best = null;
        for (Production production : productions) {
            Optional<Made> made = production.at(units, at, lexicon);
            if (made.isPresent() && (best == null || made.get().to() > best.to())) {
                best = made.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /** @param to index of the unit after the name */
    private record Made(Unit.Named unit, int to) {}

    private record Production(List<Element> elements, EntityKind kind, String label) {
        static Production parse(String[] cells) {
            List<Element> elements = new ArrayList<>();
            for (String part : cells[0].split(" ")) {
                elements.add(Element.parse(part));
            }
            return new Production(List.copyOf(elements), LexiconData.kind(cells[1]), cells[2]);
        }

        Optional<Made> at(List<Unit> units, int at, Lexicon lexicon) {
            if (at + elements.size() > units.size()) {
                return Optional.empty();
            }
            Unit.Named slot = null;
            int i = at;
            for (Element element : elements) {
                // "phosphorylation of the receptor"
                if (i > at && i < units.size() && units.get(i).isSign("the")) {
                    i++;
                }
                i = i > at ? afterShortForm(units, i) : i;
                if (i >= units.size() || !element.fits(units.get(i))) {
                    return Optional.empty();
                }
                if (units.get(i) instanceof Unit.Named named && element.isSlot()) {
                    slot = named;
                }
                i++;
            }
            if (slot == null) {
                return Optional.empty();
            }
            String name = label.replace("{X}", slot.name());
            Entity entity = label.equals("{X}")
                    ? Entity.named(kind, name)
                    : lexicon.named(name)
                            .filter(known -> known.kind() == kind)
                            .orElseGet(() -> Entity.named(kind, name));
            return Optional.of(new Made(
                    Unit.Named.of(units.get(at).from(), units.get(i - 1).to(), entity), i));
        }
    }

    /** "Long Name (LN) inhibitor": the short form in brackets adds nothing to the name. */
    private static int afterShortForm(List<Unit> units, int i) {
        boolean bracket = i + 2 < units.size()
                && units.get(i).isSign("(")
                && units.get(i + 2).isSign(")")
                && units.get(i - 1) instanceof Unit.Named;
        return bracket ? i + 3 : i;
    }

    /** A slot for a name of some kinds, or one of several words. */
    private record Element(Set<EntityKind> kinds, Set<String> words) {
        static Element parse(String text) {
            if (text.startsWith("{")) {
                String[] kinds =
                        text.substring(text.indexOf(':') + 1, text.length() - 1).split("\\|");
                return new Element(
                        Set.copyOf(Arrays.stream(kinds).map(LexiconData::kind).toList()), Set.of());
            }
            return new Element(Set.of(), Set.of(text.split("\\|")));
        }

        boolean isSlot() {
            return words.isEmpty();
        }

        boolean fits(Unit unit) {
            // "phosphorylation" names a process by itself and is a word of longer names.
            return unit instanceof Unit.Named named
                    ? kinds.contains(named.first().kind()) || words.contains(named.name())
                    : words.contains(unit.word());
        }
    }
}
