package org.warrantgraph.source.dossier;

import java.util.List;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.RdfTerm;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;

/**
 * Reads what a curator decided about statements, whoever makes them.
 *
 * <pre>
 *   verdicts:
 *     - rejected: examplinib inhibits kinase X — extraction error
 * </pre>
 *
 * <p>A rejected proposition keeps its claims and is shown as rejected; no rule makes it anything else.
 */
final class VerdictSection {
    private static final Iri TYPE = new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Iri DESCRIPTION = new Iri("http://purl.org/dc/terms/description");

    private final Draft draft;
    private final ClaimLine grammar;

    VerdictSection(Draft draft) {
        this.draft = draft;
        this.grammar = new ClaimLine(draft.names, draft.lists);
    }

    void read(Yaml verdicts) {
        for (Yaml block : verdicts instanceof Yaml.Items items ? items.values() : List.of(verdicts)) {
            if (block instanceof Yaml.Entries entries) {
                DossierKeys.VERDICTS.check(entries, draft.problems);
                entries.get("rejected").ifPresent(this::rejected);
            } else {
                draft.problems.error(
                        "W-DOSSIER-043",
                        block.line(),
                        "verdicts",
                        "this is no verdict.",
                        "Write \"rejected: examplinib inhibits kinase X — why\".");
                draft.problems.sink().skipped("no verdict");
            }
        }
    }

    private void rejected(Yaml lines) {
        for (Yaml.Text line : lines.texts()) {
            draft.problems.record(line.line(), "verdicts/rejected", () -> {
                Note note = Note.parse(line.text());
                ClaimLine.Said said = grammar.read(note.body());
                if (said.polarity() == Polarity.DENIES) {
                    throw Fault.of(
                            "W-DOSSIER-044",
                            "a verdict is about a statement, not about its denial.",
                            "Write the line without \"not\".");
                }
                said.propositions().forEach(proposition -> reject(proposition, note));
            });
        }
    }

    /** The proposition is written out, so that the verdict is seen even where nobody claims it any more. */
    private void reject(Proposition proposition, Note note) {
        Iri iri = proposition.iri();
        put(iri, TYPE, Type.PROPOSITION);
        put(iri, Property.SUBJECT, proposition.subject());
        put(iri, Property.PREDICATE, proposition.predicate());
        put(iri, Property.OBJECT, proposition.object());
        proposition.context().ifPresent(context -> put(iri, Property.CONTEXT, context));
        put(iri, Property.STATUS, Value.REJECTED);
        note.section().ifPresent(why -> put(iri, DESCRIPTION, RdfLiteral.english(why)));
    }

    private void put(Iri subject, Iri property, RdfTerm value) {
        draft.emit(new RdfStatement(subject, property, value));
    }
}
