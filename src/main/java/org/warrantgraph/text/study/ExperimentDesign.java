package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Intervention;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.measure.Dosing;
import org.warrantgraph.text.measure.WordTable;
import org.warrantgraph.text.study.ClaimSink.Manner;

/** Reads how one experiment was set up: models, arms with all their doses, regimen, endpoint, method; and results told in sentences. */
final class ExperimentDesign {
    private static final WordTable METHODS = WordTable.load("methods");
    private static final WordTable OUTCOMES = WordTable.load("outcomes");
    private static final List<String> BOTH =
            List.of("both agents", "both drugs", "both compounds", "the combination", "combination");

    private final ExperimentRecord record;
    private final ClaimSink sink;
    private final Agents agents;

    ExperimentDesign(ExperimentRecord record, ClaimSink sink, Agents agents) {
        this.record = record;
        this.sink = sink;
        this.agents = agents;
    }

    /** @param tables of the same experiment; they may say at which doses a combination was given */
    void read(List<Passage> told, List<TableView> tables) {
        for (Passage passage : told) {
            models(passage);
            METHODS.first(passage.text()).ifPresent(row -> record.method(new Iri(Namespaces.ONTOLOGY + row.meaning())));
            endpoint(passage);
        }
        Dosing regimen = regimen(told);
        for (Passage passage : told) {
            arms(passage, regimen, tables);
        }
        for (Passage passage : told) {
            comparison(passage);
        }
    }

    private void models(Passage passage) {
        for (Entity model : ModelText.read(passage.text())) {
            sink.entity(model);
            record.model(model);
            claim(record.study().iri(), Vocabulary.Relation.USES_MODEL, model.iri(), passage, Manner.asserted("model"));
            for (Entity drug : agents.resisted(model.label())) {
                String resistant = drug.label().toLowerCase(Locale.ROOT) + "-resistant";
                if (model.label().toLowerCase(Locale.ROOT).contains(resistant)) {
                    sink.entity(drug);
                    claim(
                            model.iri(),
                            Vocabulary.Relation.RESISTANT_TO,
                            drug.iri(),
                            passage,
                            Manner.background("resistance"));
                }
            }
        }
    }

    private void endpoint(Passage passage) {
        String lower = passage.text().toLowerCase(Locale.ROOT);
        boolean measured = passage.labelled("endpoint")
                || passage.labelled("endpoints")
                || lower.contains("measured")
                || lower.contains("monitored");
        for (WordTable.Hit hit : measured ? EndpointText.find(passage.text()) : List.<WordTable.Hit>of()) {
            EndpointText text = EndpointText.parse(hit.row().phrase());
            Endpoint endpoint = new Endpoint(
                    Iris.endpoint(record.study().iri(), text.label()),
                    text.label(),
                    record.study().iri(),
                    text.measure(),
                    Optional.empty());
            record.endpoint(endpoint);
            sink.state(endpoint);
            claim(
                    record.study().iri(),
                    Vocabulary.Relation.HAS_ENDPOINT,
                    endpoint.iri(),
                    passage,
                    Manner.asserted("endpoint"));
        }
    }

    /** What is said of all treatments: route, frequency, duration. */
    private static Dosing regimen(List<Passage> told) {
        Dosing regimen = new Dosing(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        for (Passage passage : told) {
            String lower = passage.text().toLowerCase(Locale.ROOT);
            boolean giving = lower.contains("administered") || lower.contains("dosed") || lower.contains("given ");
            Dosing dosing = Dosing.in(passage.text());
            if ((giving || passage.labelled("regimen") || passage.labelled("dosing"))
                    && dosing.doses().isEmpty()) {
                regimen = regimen.completedBy(dosing);
            }
        }
        return regimen;
    }

    private void arms(Passage passage, Dosing regimen, List<TableView> tables) {
        String text = passage.text();
        boolean list = text.contains(" to receive ")
                || text.contains(" received ")
                        && (passage.bullet() || !ModelText.read(text).isEmpty())
                || passage.labelled("arms") && passage.first();
        if (!list) {
            return;
        }
        List<List<Given>> singles = new ArrayList<>();
        List<List<Given>> combinations = new ArrayList<>();
        for (String item : items(Phrases.after(text, List.of("to receive", "received")))) {
            List<Given> given = agents.parseKnown(item);
            boolean both = given.size() < 2 && BOTH.stream().anyMatch(words -> Phrases.hasWords(item, words));
            if (both) {
                combinations.add(singles.stream()
                        .flatMap(List::stream)
                        .filter(one -> !Agents.isControl(one.agent()))
                        .toList());
            } else if (given.size() > 1) {
                combinations.add(given);
            } else if (!given.isEmpty()) {
                singles.add(given);
            }
        }
        boolean combined = !combinations.isEmpty();
        for (List<Given> single : singles) {
            for (List<Given> choice : Agents.spread(single)) {
                emit(record.add(complete(choice, regimen), combined), passage);
            }
        }
        combinations.forEach(given -> combination(given, regimen, tables, passage));
    }

    /** Commas, "and", "or" between arms; an item that starts with a number goes on with the doses of the one before. */
    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String item : Phrases.split(text, List.of(", or ", ", and ", "; ", ", ", " or "))) {
            if (!items.isEmpty() && Character.isDigit(item.charAt(0))) {
                items.set(items.size() - 1, items.get(items.size() - 1) + " or " + item);
            } else {
                items.add(item);
            }
        }
        return items;
    }

    /** A combination given at several doses is the one that the tables print, if they print one; else its doses stay open. */
    private void combination(List<Given> given, Dosing regimen, List<TableView> tables, Passage passage) {
        List<List<Given>> choices = Agents.spread(given);
        Set<Iri> wanted = ArmRecord.agents(given);
        List<List<Given>> printed = tables.stream()
                .flatMap(view -> ExperimentTable.treatments(view, agents).stream())
                .filter(treatment -> ArmRecord.agents(treatment).equals(wanted))
                .distinct()
                .toList();
        if (choices.size() == 1) {
            emit(record.add(complete(choices.get(0), regimen), true), passage);
        } else if (printed.size() == 1) {
            // The doses are the table's to claim; the sentence only says that there was such an arm.
            hasArm(record.add(complete(printed.get(0), regimen), true), passage);
        } else if (printed.isEmpty()) {
            List<Given> open = given.stream()
                    .map(one -> one.with(withoutDoses(one.dosing())))
                    .toList();
            emit(record.add(complete(open, regimen), true), passage);
        }
    }

    private static Dosing withoutDoses(Dosing dosing) {
        return dosing.doses().size() == 1
                ? dosing
                : new Dosing(List.of(), dosing.dosesPerDay(), dosing.route(), dosing.duration());
    }

    static List<Given> complete(List<Given> given, Dosing regimen) {
        return given.stream()
                .map(one -> one.with(one.dosing().completedBy(regimen)))
                .toList();
    }

    private void hasArm(ArmRecord arm, Passage passage) {
        sink.state(arm.arm());
        claim(record.study().iri(), Vocabulary.Relation.HAS_ARM, arm.iri(), passage, Manner.asserted("arm"));
    }

    private void emit(ArmRecord arm, Passage passage) {
        hasArm(arm, passage);
        for (Given given : arm.given()) {
            sink.entity(given.agent());
            Intervention intervention = given.intervention();
            sink.state(intervention);
            claim(
                    arm.iri(),
                    Vocabulary.Relation.HAS_INTERVENTION,
                    intervention.iri(),
                    passage,
                    Manner.asserted("intervention"));
        }
    }

    /** "… resulted in significantly greater tumour growth inhibition than either agent alone". */
    private void comparison(Passage passage) {
        String text = passage.text();
        boolean compares = Phrases.hasWords(text, "compared")
                || Phrases.hasWords(text, "than")
                || Phrases.hasWords(text, "versus");
        Optional<WordTable.Hit> outcome = OUTCOMES.find(text).stream().findFirst();
        if (!compares
                || outcome.isEmpty()
                || !EndpointText.names(text)
                || record.endpoint().isEmpty()) {
            return;
        }
        List<Given> named = agents.parseKnown(text.substring(0, outcome.get().from()));
        Optional<ArmRecord> arm = record.arm(named);
        arm.ifPresent(found -> {
            Result result = CellResult.reported(
                            Vocabulary.Type.QUALITATIVE_RESULT,
                            text.substring(outcome.get().from(), outcome.get().to()))
                    .study(record.study().iri())
                    .endpoint(record.endpoint().get().iri())
                    .arm(found.iri())
                    .outcome(new Iri(Namespaces.ONTOLOGY + outcome.get().row().meaning()))
                    .testsInteraction(false)
                    .build();
            List<Anchor> places = List.of(passage.place(sink.document()));
            sink.result(
                    record.study().iri(), result, places, passage.citations(), Manner.observed("experiment-result"));
        });
    }

    private void claim(Iri subject, Iri relation, Iri object, Passage passage, Manner manner) {
        sink.claim(
                Proposition.of(subject, relation, object),
                List.of(passage.place(sink.document())),
                passage.citations(),
                manner);
    }
}
