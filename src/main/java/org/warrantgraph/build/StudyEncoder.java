package org.warrantgraph.build;

import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Intervention;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Quantity;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;

/** Writes studies, arms, endpoints, interventions and results. */
final class StudyEncoder {
    private final Consumer<Triple> out;

    StudyEncoder(Consumer<Triple> out) {
        this.out = out;
    }

    /** Writes the statement and returns true, where it is one of these. */
    boolean encode(Statement statement) {
        if (statement instanceof Study study) {
            node(study.iri())
                    .type(study.isTrial() ? Type.TRIAL : Type.EXPERIMENT)
                    .english(Terms.LABEL, study.label())
                    .put(Property.KIND, study.kind());
        } else if (statement instanceof Arm arm) {
            node(arm.iri())
                    .type(Type.ARM)
                    .english(Terms.LABEL, arm.label())
                    .put(Property.OF_STUDY, arm.study())
                    .put(Property.KIND, arm.kind());
        } else if (statement instanceof Endpoint endpoint) {
            node(endpoint.iri())
                    .type(Type.ENDPOINT)
                    .english(Terms.LABEL, endpoint.label())
                    .put(Property.OF_STUDY, endpoint.study())
                    .put(Property.MEASURE, endpoint.measure())
                    .put(Property.ASSESSOR, endpoint.assessor());
        } else if (statement instanceof Intervention intervention) {
            intervention(intervention);
        } else if (statement instanceof Result result) {
            result(result);
        } else {
            return false;
        }
        return true;
    }

    private NodeWriter node(Iri iri) {
        return new NodeWriter(iri, out);
    }

    private void intervention(Intervention given) {
        NodeWriter node = node(given.iri()).type(Type.INTERVENTION).put(Property.AGENT, given.agent());
        given.dose().ifPresent(dose -> node.put(Property.DOSE, quantity(dose)));
        given.duration().ifPresent(duration -> node.put(Property.DURATION, quantity(duration)));
        node.decimal(Property.DOSES_PER_DAY, given.dosesPerDay()).put(Property.ROUTE, given.route());
    }

    private Iri quantity(Quantity quantity) {
        Iri iri = Iris.quantity(quantity);
        node(iri)
                .put(Terms.TYPE, Terms.QUANTITY_VALUE)
                .number(Terms.NUMERIC_VALUE, quantity.value())
                .put(Terms.HAS_UNIT, Terms.unit(quantity.unit()));
        return iri;
    }

    private void result(Result r) {
        NodeWriter node = node(r.iri())
                .type(r.type())
                .put(Property.OF_STUDY, r.study())
                .put(Property.OF_ENDPOINT, r.endpoint())
                .put(Property.ARM, r.arm())
                .put(Property.COMPARATOR_ARM, r.comparatorArm())
                .put(Property.POPULATION, r.population())
                .put(Property.STATISTIC, r.statistic())
                .text(Property.VALUE_RELATION, r.valueRelation())
                .decimal(Property.CI_LOW, r.ciLow())
                .decimal(Property.CI_HIGH, r.ciHigh())
                .decimal(Property.CI_LEVEL, r.ciLevel())
                .decimal(Property.P_VALUE, r.pValue())
                .text(Property.P_RELATION, r.pRelation())
                .put(Property.ADVERSE_EVENT, r.adverseEvent())
                .put(Property.GRADE_BAND, r.gradeBand())
                .put(Property.OUTCOME, r.outcome())
                .put(Property.METHOD, r.method())
                .flag(Property.TESTS_INTERACTION, r.testsInteraction())
                .text(Property.DATA_CUT, r.dataCut())
                .put(Property.VALUE_STATUS, r.status())
                .text(Property.PRINTED, r.printed());
        r.value().ifPresent(value -> node.number(Terms.NUMERIC_VALUE, value));
        r.unit().ifPresent(unit -> node.put(Terms.HAS_UNIT, Terms.unit(unit)));
        r.denominator().ifPresent(n -> node.integer(Property.DENOMINATOR, n));
    }
}
