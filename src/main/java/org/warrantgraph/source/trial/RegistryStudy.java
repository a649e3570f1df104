package org.warrantgraph.source.trial;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;

/** What one record of the registry says of its trial, in whatever shape it came. The trial is named by its registry number. */
final class RegistryStudy {
    /** {@code NCT} and eight digits. */
    static final Pattern NUMBER = Pattern.compile("NCT\\d{8}");

    private static final Pattern PHASE = Pattern.compile("[1-4]");
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final Field record;
    private final RecordTelling told;
    private final Iri study;

    private RegistryStudy(Field record, RecordTelling told) {
        this.record = record;
        this.told = told;
        this.study = Iris.trial(told.record());
    }

    /** The registry number of a record, where it has one. */
    static Optional<String> number(Field record) {
        return record.text("nct").filter(number -> NUMBER.matcher(number).matches());
    }

    /**
     * @param alone true where the document is this record and nothing else
     * @param references gives each reference of the document its number
     */
    static void tell(Field record, RecordTelling told, boolean alone, Substances substances, IntSupplier references) {
        RegistryStudy reading = new RegistryStudy(record, told);
        reading.itself(alone);
        reading.design();
        reading.status();
        reading.enrolment();
        new Eligibility(reading.study, told).read(record);
        for (Field condition : record.all("condition")) {
            condition.words().ifPresent(name -> {
                Entity disease = told.state(substances.disease(name));
                told.claim(Proposition.of(reading.study, Relation.STUDIES, disease.iri()), condition);
            });
        }
        StudyArms arms = new StudyArms(reading.study, told, substances);
        arms.read(record);
        Endpoints endpoints = new Endpoints(reading.study, told);
        endpoints.read(record);
        new StudyPublications(reading.study, told, references).read(record);
        new StudyOutcomes(reading.study, told, arms, endpoints).read(record);
        new StudyEvents(reading.study, told, arms, endpoints, substances).read(record);
    }

    private void itself(boolean alone) {
        String number = told.record();
        Field nct = record.first("nct").orElse(record);
        Iri kind =
                record.text("type").flatMap(type -> Codes.value("study", type)).orElseGet(this::kindByPhase);
        told.state(new Study(study, record.text("acronym").orElse(number), kind));
        IdentifierCode code = told.state(IdentifierCode.of("clinicaltrials", number));
        told.claim(Proposition.of(study, Relation.IDENTIFIER, code.iri()), nct);
        for (String title : List.of("title", "official-title")) {
            record.text(title).ifPresent(words -> name(words));
        }
        if (record.text("acronym").isPresent()) {
            name(number);
        }
        date("start", "startDate");
        date("completion", "endDate");
        ExternalId id = new ExternalId("clinicaltrials", number);
        told.state(new Publication(
                told.document(),
                told.place(nct),
                alone,
                Value.REGISTRY_RECORD,
                Optional.empty(),
                List.of(id),
                record.text("updated").flatMap(Dates::read),
                Optional.empty(),
                Optional.of("ClinicalTrials.gov"),
                Optional.of("https://clinicaltrials.gov/study/" + number),
                List.of(id)));
    }

    /** Only interventional trials have phases. */
    private Iri kindByPhase() {
        return record.all("phase").isEmpty() ? Value.UNKNOWN_KIND : Value.INTERVENTIONAL_TRIAL;
    }

    private void name(String name) {
        told.state(new RdfStatement(
                study, new Iri("http://www.w3.org/2004/02/skos/core#altLabel"), RdfLiteral.english(name)));
    }

    private void date(String field, String property) {
        Optional<Field> said = record.first(field);
        Optional<String> date = said.flatMap(Field::words).flatMap(Dates::read);
        if (date.isPresent()) {
            String type = date.get().length() == 10 ? "date" : date.get().length() == 7 ? "gYearMonth" : "gYear";
            told.state(new RdfStatement(
                    study,
                    new Iri(Namespaces.SCHEMA + property),
                    new RdfLiteral(date.get(), new Iri(XSD + type), Optional.empty())));
        } else if (said.isPresent()) {
            told.report(
                    "011",
                    Message.Severity.WARNING,
                    said.get(),
                    "\"" + said.get().words().orElse("") + "\" is no date.",
                    "Write it as the registry does: 2013-02 or 2013-02-07.");
        }
    }

    private void design() {
        TreeSet<String> phases = new TreeSet<>();
        for (Field phase : record.all("phase")) {
            Matcher digit = PHASE.matcher(phase.words().orElse(""));
            while (digit.find()) {
                phases.add(digit.group());
            }
        }
        if (!phases.isEmpty()) {
            Field place = record.first("phase").orElseThrow();
            boolean twoToThree = phases.size() == 2 && phases.contains("2") && phases.contains("3");
            if (twoToThree) {
                claim(Relation.PHASE, Value.PHASE2TO3, place);
            } else {
                phases.forEach(phase -> claim(Relation.PHASE, new Iri(Namespaces.ONTOLOGY + "phase" + phase), place));
            }
        }
        for (String field : List.of("allocation", "masking", "model")) {
            record.first(field)
                    .ifPresent(said -> said.words()
                            .flatMap(code -> Codes.value("design", code))
                            .ifPresent(value -> claim(Relation.DESIGN, value, said)));
        }
    }

    private void status() {
        Optional<Field> said = record.first("status");
        Optional<String> code = said.flatMap(Field::words);
        Optional<Iri> status = code.flatMap(words -> Codes.value("status", words));
        status.ifPresent(value -> claim(Relation.RECRUITMENT_STATUS, value, said.orElseThrow()));
        if (code.isPresent() && status.isEmpty()) {
            told.report(
                    "012",
                    Message.Severity.WARNING,
                    said.get(),
                    "\"" + code.get() + "\" is no recruitment status that Warrant knows.",
                    "The rest of the record was read.");
        }
    }

    private void claim(Iri relation, Iri object, Field place) {
        told.claim(Proposition.of(study, relation, object), place);
    }

    /** How many take part; where the trial has not ended, how many are meant to. */
    private void enrolment() {
        Optional<Field> said = record.first("enrolment");
        Optional<Integer> number = said.flatMap(Field::words).flatMap(Values::count);
        if (number.isEmpty()) {
            return;
        }
        Endpoint enrolment = told.state(StudyArms.enrolment(study));
        boolean planned = record.text("enrolment-type")
                .map(type -> type.toUpperCase(java.util.Locale.ROOT))
                .filter(type -> type.startsWith("ESTIMATED") || type.startsWith("ANTICIPATED"))
                .isPresent();
        ResultBuilder result = Result.of(
                        Type.RESULT, Value.VALUE_REPORTED, number.get() + (planned ? " (planned)" : ""))
                .study(study)
                .endpoint(enrolment.iri())
                .statistic(Value.PARTICIPANT_COUNT)
                .value(BigDecimal.valueOf(number.get()))
                .unit("NUM")
                .dataCut(planned ? "planned" : null);
        told.result(study, result.build(), said.get());
    }
}
