package org.warrantgraph.source.trial;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.record.RecordText;

/** Hands on what one record says, each statement once, and claims it at its place. Belongs to the reading of one record. */
final class Telling {
    private final Iri document;
    private final String file;
    private final String record;
    private final RecordText text;
    private final Sink sink;
    private final Set<Statement> stated = new HashSet<>();
    private final Set<Iri> claimed = new HashSet<>();

    /** @param record registry number of the record */
    Telling(Iri document, String file, String record, RecordText text, Sink sink) {
        this.document = document;
        this.file = file;
        this.record = record;
        this.text = text;
        this.sink = sink;
    }

    Iri document() {
        return document;
    }

    String record() {
        return record;
    }

    <T extends Statement> T state(T statement) {
        if (stated.add(statement)) {
            sink.accept(statement);
        }
        return statement;
    }

    /** The place of words inside a field; the field itself where they are not printed like that. */
    Anchor place(Field field, String printed) {
        return text.place(document, record, field.part(), printed);
    }

    Anchor place(Field field) {
        return text.place(document, record, field.part());
    }

    /** Something the sponsor laid down: design, arms, endpoints. */
    void claim(Proposition proposition, Field place) {
        claim(proposition, place, Value.KNOWLEDGE_ASSERTION, Optional.empty());
    }

    void claim(Proposition proposition, Field place, Iri level, Optional<String> qualifier) {
        claim(proposition, place(place), level, qualifier);
    }

    void claim(Proposition proposition, Anchor place, Iri level, Optional<String> qualifier) {
        Claim claim = new Claim(
                Polarity.AFFIRMS,
                proposition,
                document,
                List.of(place),
                Value.FINDING,
                level,
                Value.AUTOMATED_AGENT,
                qualifier,
                Optional.empty(),
                List.of(EvidenceLine.states()));
        if (claimed.add(claim.iri())) {
            sink.accept(claim);
        }
    }

    /** States a result and claims that the study has it. */
    void result(Iri study, Result result, Field place) {
        state(result);
        claim(Proposition.of(study, Relation.HAS_RESULT, result.iri()), place, Value.OBSERVATION, Optional.empty());
    }

    /** @param number the last part of the message's id: {@code 010} for {@code W-TRIAL-010} */
    void report(String number, Message.Severity severity, Field place, String what, String remedy) {
        sink.report(new Message(
                "W-TRIAL-" + number,
                severity,
                Place.key(
                        file,
                        text.line(place.part()),
                        (record + " " + place.part().pointer()).strip()),
                what,
                remedy));
    }
}
