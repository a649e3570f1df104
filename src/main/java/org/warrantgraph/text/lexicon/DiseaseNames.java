package org.warrantgraph.text.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iris;

/**
 * Names of diseases with what stands in front of them: stage, receptor or mutation status, what they are resistant to.
 *
 * <p>"hormone receptor-positive (HR+), HER2-negative advanced breast cancer" gives {@code HR+/HER2- advanced breast cancer}.
 */
final class DiseaseNames {
    private final Map<String, Set<String>> words;

    private DiseaseNames(Map<String, Set<String>> words) {
        this.words = words;
    }

    static DiseaseNames load() {
        Map<String, Set<String>> words = new HashMap<>();
        LexiconData.rows(
                "lexicon/disease-words.tsv",
                cells ->
                        words.computeIfAbsent(cells[0], kind -> new HashSet<>()).add(cells[1]));
        return new DiseaseNames(words);
    }

    private boolean isA(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Stretches every disease over the words that belong to it. */
    List<Unit> apply(List<Unit> units, Lexicon lexicon) {
        List<Unit> out = new ArrayList<>();
        for (Unit unit : units) {
            if (unit instanceof Unit.Named named
                    && named.is(EntityKind.DISEASE)
                    && named.entities().size() == 1) {
                Front front = new Front(out, lexicon);
                front.read();
                Unit.Named whole = front.whole(named);
                out.subList(front.at, out.size()).clear();
                out.add(whole);
            } else {
                out.add(unit);
            }
        }
        return out;
    }

    /** Reads leftwards from a disease. */
    private final class Front {
        private final List<Unit> units;
        private final Lexicon lexicon;
        private int at;
        private String stage = "";
        private final List<String> statuses = new ArrayList<>();
        private String relation = "";

        Front(List<Unit> units, Lexicon lexicon) {
            this.units = units;
            this.lexicon = lexicon;
            this.at = units.size();
        }

        void read() {
            readStage();
            while (readStatus() || readRelation()) {
                // each call takes one more modifier
            }
        }

        private void readStage() {
            for (int n = 4; n > 0; n--) {
                if (at - n >= 0 && isA("stage", text(at - n, at))) {
                    stage = text(at - n, at);
                    at -= n;
                    return;
                }
            }
        }

        private String text(int from, int to) {
            StringBuilder text = new StringBuilder();
            for (Unit unit : units.subList(from, to)) {
                if (!(unit instanceof Unit.Plain plain) || !plain.token().isWord()) {
                    return "";
                }
                text.append(text.isEmpty() ? "" : " ").append(plain.token().key());
            }
            return text.toString();
        }

        private boolean readStatus() {
            int end = beforeSeparator();
            Optional<String> printed = Optional.empty();
            if (end > 3 && units.get(end - 1).isSign(")") && units.get(end - 4).isSign("(")) {
                printed = status(end - 3, end - 2);
                end = printed.isPresent() ? end - 4 : end;
            }
            if (end > 1) {
                Optional<String> status = status(end - 2, end - 1);
                if (status.isPresent()) {
                    statuses.add(0, printed.orElse(status.get()));
                    at = end - 2;
                    return true;
                }
            }
            return false;
        }

        private Optional<String> status(int marker, int sign) {
            if (!(units.get(marker) instanceof Unit.Named named) || named.is(EntityKind.DISEASE)) {
                return Optional.empty();
            }
            String shortName = lexicon.shortName(named.first());
            Unit unit = units.get(sign);
            if (unit.isSign("+") || unit.isSign("positive")) {
                return Optional.of(shortName + "+");
            }
            if (unit.isSign("-") || unit.isSign("negative")) {
                return Optional.of(shortName + "-");
            }
            return isA("status", unit.word()) ? Optional.of(named.name() + "-" + unit.word()) : Optional.empty();
        }

        private boolean readRelation() {
            int end = beforeSeparator();
            if (end < 2 || !isA("relation", units.get(end - 1).word())) {
                return false;
            }
            Unit what = units.get(end - 2);
            if (what instanceof Unit.Plain plain && !plain.token().isWord()) {
                return false;
            }
            String name = what instanceof Unit.Named named
                    ? named.name()
                    : ((Unit.Plain) what).token().key();
            relation = name + "-" + units.get(end - 1).word();
            at = end - 2;
            return true;
        }

        /** Skips one comma or slash between modifiers. */
        private int beforeSeparator() {
            return at > 0 && units.get(at - 1).isSign(",", "/") ? at - 1 : at;
        }

        Unit.Named whole(Unit.Named head) {
            boolean plain = stage.isEmpty() && statuses.isEmpty() && relation.isEmpty();
            if (plain) {
                return head;
            }
            String kind = head.first().label();
            String name = isA("generic", kind) ? kind + "s" : kind;
            String staged = join(String.join("/", statuses), stage, name);
            String label = join(relation, staged);
            Optional<String> wider = !relation.isEmpty() && !staged.equals(name)
                    ? Optional.of(staged)
                    : statuses.size() > 1 ? Optional.of(join(statuses.get(0), stage, name)) : Optional.empty();
            Entity entity = new Entity(
                    Iris.entity(EntityKind.DISEASE, label),
                    EntityKind.DISEASE,
                    label,
                    List.of(),
                    List.of(),
                    wider.map(text -> Iris.entity(EntityKind.DISEASE, text)),
                    Optional.empty(),
                    Optional.empty());
            int from = at < units.size() ? units.get(at).from() : head.from();
            return Unit.Named.of(from, head.to(), entity);
        }
    }

    private static String join(String... parts) {
        List<String> present = new ArrayList<>(List.of(parts));
        present.removeIf(String::isEmpty);
        return String.join(" ", present);
    }
}
