package org.warrantgraph.source.dossier;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;

/** Reads the results of a plain dossier: one key for each property. */
final class PlainResult {
    private static final Iri NUMBER = new Iri("http://qudt.org/schema/qudt/numericValue");
    private static final Iri UNIT = new Iri("http://qudt.org/schema/qudt/hasUnit");
    private static final Set<Iri> TYPES =
            Set.of(Type.COMPARISON, Type.ADVERSE_EVENT_RATE, Type.QUALITATIVE_RESULT, Type.RESULT);
    /** What a result carries, or the build derives. */
    static final Set<Iri> PROPERTIES = Set.of(
            NUMBER,
            UNIT,
            Property.OF_STUDY,
            Property.OF_ENDPOINT,
            Property.ARM,
            Property.COMPARATOR_ARM,
            Property.POPULATION,
            Property.STATISTIC,
            Property.VALUE_RELATION,
            Property.CI_LOW,
            Property.CI_HIGH,
            Property.CI_LEVEL,
            Property.P_VALUE,
            Property.P_RELATION,
            Property.ADVERSE_EVENT,
            Property.GRADE_BAND,
            Property.DENOMINATOR,
            Property.OUTCOME,
            Property.METHOD,
            Property.TESTS_INTERACTION,
            Property.DATA_CUT,
            Property.VALUE_STATUS,
            Property.PRINTED,
            Property.IMPLIED_COUNT);

    private final PlainNode node;
    private final PlainNames names;

    private PlainResult(PlainNode node, PlainNames names) {
        this.node = node;
        this.names = names;
    }

    static boolean fits(PlainNode node) {
        return node.types.stream().anyMatch(TYPES::contains);
    }

    static Result of(PlainNode node, PlainNames names) {
        return new PlainResult(node, names).read();
    }

    private Result read() {
        Iri type = node.types.stream().filter(TYPES::contains).findFirst().orElse(Type.RESULT);
        String printed = node.seeText(Property.PRINTED)
                .orElseThrow(() -> PlainNames.missing("printed", "the text as the document prints it"));
        BigDecimal value = number(NUMBER, "value");
        if (node.see(Property.STATISTIC).isEmpty() && node.see(Property.OUTCOME).isEmpty()) {
            throw PlainNames.missing("statistic", "what the number is, or \"outcome:\" for a finding in words");
        }
        Iri status = node.seeIri(Property.VALUE_STATUS).orElse(Value.VALUE_REPORTED);
        boolean reported = status.equals(Value.VALUE_REPORTED);
        if (value != null && !reported
                || value == null && reported && node.see(Property.OUTCOME).isEmpty()) {
            throw Fault.of(
                    "W-DOSSIER-060",
                    "value and valueStatus do not fit together.",
                    "Give a value exactly when valueStatus is valueReported.");
        }
        BigDecimal p = number(Property.P_VALUE, "pValue");
        return Result.of(type, status, printed)
                .study(iri(Property.OF_STUDY))
                .endpoint(iri(Property.OF_ENDPOINT))
                .arm(iri(Property.ARM))
                .comparatorArm(iri(Property.COMPARATOR_ARM))
                .population(iri(Property.POPULATION))
                .statistic(iri(Property.STATISTIC))
                .value(value)
                .unit(node.seeIri(UNIT)
                        .map(unit -> unit.value().replace(Namespaces.UNIT, ""))
                        .orElse(null))
                .valueRelation(relation(Property.VALUE_RELATION).orElse(null))
                .ciLow(number(Property.CI_LOW, "ciLow"))
                .ciHigh(number(Property.CI_HIGH, "ciHigh"))
                .ciLevel(number(Property.CI_LEVEL, "ciLevel"))
                .pValue(p)
                .pRelation(p == null ? null : relation(Property.P_RELATION).orElse("="))
                .adverseEvent(iri(Property.ADVERSE_EVENT))
                .gradeBand(iri(Property.GRADE_BAND))
                .denominator(node.seeText(Property.DENOMINATOR)
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .orElse(null))
                .outcome(iri(Property.OUTCOME))
                .method(iri(Property.METHOD))
                .testsInteraction(node.seeText(Property.TESTS_INTERACTION)
                        .map(Boolean::valueOf)
                        .orElse(null))
                .dataCut(node.seeText(Property.DATA_CUT).orElse(null))
                .build();
    }

    private @Nullable Iri iri(Iri property) {
        return node.seeIri(property).map(names::name).orElse(null);
    }

    private Optional<String> relation(Iri property) {
        Optional<String> sign = node.seeText(property);
        if (sign.filter(text -> !Set.of("=", "<", ">").contains(text)).isPresent()) {
            throw Fault.of("W-DOSSIER-061", "\"" + sign.get() + "\" is no relation.", "Write =, < or > in quotes.");
        }
        return sign;
    }

    private @Nullable BigDecimal number(Iri property, String key) {
        Optional<String> text = node.seeText(property);
        if (text.filter(digits -> !digits.matches("-?\\d{1,30}(\\.\\d{1,30})?")).isPresent()) {
            throw Fault.of(
                    "W-DOSSIER-061",
                    "\"" + text.get() + "\" is no number for " + key + ".",
                    "Write digits and a decimal point.");
        }
        return text.map(BigDecimal::new).orElse(null);
    }
}
