package org.warrantgraph.source.trial;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.RecordText;
import org.warrantgraph.source.record.Telling;

/** Hands on what one record says, each claim once, at its place. Belongs to the reading of one record. */
final class RecordTelling {
    private final Telling told;
    private final String record;
    private final RecordText text;
    private final Set<At> claimed = new HashSet<>();

    /** What makes two claims of one document the same. */
    private record At(Proposition proposition, Iri place) {}

    /**
     * @param told takes what all records of the file say
     * @param record registry number of the record
     */
    RecordTelling(Telling told, String record, RecordText text) {
        this.told = told;
        this.record = record;
        this.text = text;
    }

    Iri document() {
        return told.document();
    }

    String record() {
        return record;
    }

    <T extends Statement> T state(T statement) {
        return told.state(statement);
    }

    /** The place of words inside a field; the field itself where they are not printed like that. */
    Anchor place(Field field, String printed) {
        return text.place(document(), record, field.part(), printed);
    }

    Anchor place(Field field) {
        return text.place(document(), record, field.part());
    }

    /** Something the sponsor laid down: design, arms, endpoints. */
    void claim(Proposition proposition, Field place) {
        claim(proposition, place, Value.KNOWLEDGE_ASSERTION, Optional.empty());
    }

    void claim(Proposition proposition, Field place, Iri level, Optional<String> qualifier) {
        claim(proposition, place(place), level, qualifier);
    }

    void claim(Proposition proposition, Anchor place, Iri level, Optional<String> qualifier) {
        if (claimed.add(new At(proposition, place.iri()))) {
            told.claim(
                    Polarity.AFFIRMS,
                    proposition,
                    List.of(place),
                    new Manner(Value.FINDING, level, Value.AUTOMATED_AGENT),
                    qualifier,
                    List.of());
        }
    }

    /** States a result and claims that the study has it. */
    void result(Iri study, Result result, Field place) {
        state(result);
        claim(Proposition.of(study, Relation.HAS_RESULT, result.iri()), place, Value.OBSERVATION, Optional.empty());
    }

    /** @param number the last part of the message's id: {@code 010} for {@code W-TRIAL-010} */
    void report(String number, Message.Severity severity, Field place, String what, String remedy) {
        told.report(
                severity,
                number,
                text.line(place.part()),
                (record + " " + place.part().pointer()).strip(),
                what,
                remedy);
    }
}
