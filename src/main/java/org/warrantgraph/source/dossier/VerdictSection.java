package org.warrantgraph.source.dossier;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.RdfTerm;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.yaml.Yaml;

/**
 * Reads what a curator decided about statements, whoever makes them.
 *
 * <pre>
 *   verdicts:
 *     - rejected: examplinib inhibits kinase X — extraction error
 *     - explained: examplinib inhibits kinase Y — the assays differ in ATP
 *     - resolved: results of TRIAL-1, PFS (investigator) — the registry corrected its entry
 * </pre>
 *
 * <p>A rejected proposition keeps its claims and is shown as rejected; no rule makes it anything else. {@code explained} (both sides stand)
 * and {@code resolved} (one was given up) settle the conflicts about a statement, or about the results for one endpoint of a trial.
 */
final class VerdictSection {
    private static final Iri TYPE = new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Iri DESCRIPTION = new Iri("http://purl.org/dc/terms/description");

    private static final Iri ABOUT = new Iri(Namespaces.SCHEMA + "about");
    private static final Iri PART_OF = new Iri("http://purl.org/dc/terms/isPartOf");
    private static final Pattern RESULTS = Pattern.compile("results of ([^,]+), (.+)");

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
                entries.get("explained").ifPresent(lines -> settled(lines, "explained", Value.EXPLAINED));
                entries.get("resolved").ifPresent(lines -> settled(lines, "resolved", Value.RESOLVED));
            } else {
                draft.problems.error(
                        "W-DOSSIER-043",
                        block.line(),
                        "verdicts",
                        "this is no verdict.",
                        "Write \"rejected: examplinib inhibits kinase X — why\", or the same with explained or resolved.");
                draft.problems.sink().skipped("no verdict");
            }
        }
    }

    private void rejected(Yaml lines) {
        for (Yaml.Text line : lines.texts()) {
            draft.problems.record(line.line(), "verdicts/rejected", () -> {
                Note note = Note.parse(line.text());
                propositions(note.body()).forEach(proposition -> reject(proposition, note));
            });
        }
    }

    private List<Proposition> propositions(String line) {
        ClaimLine.Said said = grammar.read(line);
        if (said.polarity() == Polarity.DENIES) {
            throw Fault.of(
                    "W-DOSSIER-044",
                    "a verdict is about a statement, not about its denial.",
                    "Write the line without \"not\".");
        }
        return said.propositions();
    }

    private void settled(Yaml lines, String key, Iri status) {
        for (Yaml.Text line : lines.texts()) {
            draft.problems.record(line.line(), "verdicts/" + key, () -> {
                Note note = Note.parse(line.text());
                String why = note.section()
                        .orElseThrow(() -> Fault.of(
                                "W-DOSSIER-045",
                                "the verdict gives no reason.",
                                "Write it behind a dash: \"… — why\"."));
                for (Iri about : about(note.body())) {
                    Iri settlement = Iris.settlement(about, status, draft.document.iri());
                    put(settlement, TYPE, Type.SETTLEMENT);
                    put(settlement, ABOUT, about);
                    put(settlement, Property.STATUS, status);
                    put(settlement, DESCRIPTION, RdfLiteral.english(why));
                    put(settlement, PART_OF, draft.document.iri());
                }
            });
        }
    }

    /** The statements of a line, or the endpoint of "results of TRIAL, ENDPOINT". */
    private List<Iri> about(String line) {
        Matcher results = RESULTS.matcher(line);
        return results.matches()
                ? List.of(Iris.endpoint(
                        Iris.trial(results.group(1).strip()), results.group(2).strip()))
                : propositions(line).stream().map(Proposition::iri).toList();
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
