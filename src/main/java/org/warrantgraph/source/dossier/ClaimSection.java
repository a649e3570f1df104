package org.warrantgraph.source.dossier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.yaml.Yaml;
import org.warrantgraph.text.measure.PrintedValue;
import org.warrantgraph.text.measure.Reading;
import org.warrantgraph.text.measure.Share;

/**
 * Reads claims in words, one a line, in blocks that share a section, references and kind.
 *
 * <pre>
 *   examplinib inhibits kinase X "potently" [1,3]
 *   examplinib does not inhibit kinase Y [2] — Selectivity
 *   examplinib has research code EX-1 [1]
 *   disease D makes up over 70% of cases [4]
 * </pre>
 */
final class ClaimSection {
    private static final Pattern CODE = Pattern.compile("(.+?) has (?:the )?(\\S.*) (\\S+)");
    private static final Pattern SHARE = Pattern.compile("(.+?) makes? up (.+?) of cases");

    private final Draft draft;
    private final ClaimLine grammar;

    ClaimSection(Draft draft) {
        this.draft = draft;
        this.grammar = new ClaimLine(draft.names, draft.lists);
    }

    void read(Yaml claims) {
        List<Yaml> blocks = claims instanceof Yaml.Items items ? items.values() : List.of(claims);
        Scope scope = Scope.of(Value.INTERPRETATION);
        for (Yaml block : blocks) {
            if (block instanceof Yaml.Entries entries) {
                DossierKeys.CLAIMS.check(entries, draft.problems);
                draft.problems.record(block.line(), "claims", () -> {
                    Scope inner = scope.within(entries, draft.lists, true);
                    entries.get("says").ifPresent(lines -> lines(lines, inner, "claims/says"));
                });
            } else {
                lines(block, scope, "claims");
            }
        }
    }

    /** One line, or a list of them. */
    void lines(Yaml lines, Scope scope, String key) {
        for (Yaml line : lines instanceof Yaml.Items items ? items.values() : List.of(lines)) {
            draft.problems.record(line.line(), key, () -> {
                if (!(line instanceof Yaml.Text text)) {
                    throw Fault.of(
                            "W-DOSSIER-041",
                            "a claim is one line of text.",
                            "Put the line in quotes if it has a colon in it.");
                }
                line(text, scope);
            });
        }
    }

    private void line(Yaml.Text text, Scope scope) {
        Note note = Note.parse(text.text());
        Draft.Saying saying = Draft.Saying.of(scope, text.span()).with(note);
        Matcher code = CODE.matcher(note.body());
        Matcher share = SHARE.matcher(note.body());
        if (share.matches()) {
            share(draft.names.require(share.group(1)), share.group(2), saying);
        } else if (code.matches() && draft.names.find(code.group(1)).isPresent()) {
            IdentifierCode identifier = IdentifierCode.of(code.group(2), code.group(3));
            draft.emit(identifier);
            Iri subject = draft.names.require(code.group(1)).iri();
            draft.claim(Proposition.of(subject, Relation.IDENTIFIER, identifier.iri()), saying);
        } else {
            ClaimLine.Said said = grammar.read(note.body());
            Draft.Saying polar = new Draft.Saying(
                    saying.scope(), saying.place(), saying.words().or(said::qualifier), said.polarity());
            said.propositions().forEach(proposition -> draft.claim(proposition, polar));
        }
    }

    private void share(Entity subject, String printed, Draft.Saying saying) {
        Reading<PrintedValue> reading = PrintedValue.read(printed);
        Optional<Share> share = reading.sound().filter(Share.class::isInstance).map(Share.class::cast);
        if (share.isEmpty() || share.get().percent().isEmpty()) {
            throw Fault.of(
                    "W-DOSSIER-042",
                    "\"" + printed + "\" is no share of cases"
                            + reading.fault().map(why -> ": " + why).orElse("") + ".",
                    "Write a percentage such as \"over 70%\".");
        }
        String relation = share.get().relation().modelSymbol();
        Result result = Result.of(Type.RESULT, Value.VALUE_REPORTED, printed)
                .statistic(Value.SHARE_OF_CASES)
                .value(share.get().percent().get())
                .unit("PERCENT")
                .valueRelation(relation.equals("=") ? null : relation)
                .build();
        draft.emit(result);
        draft.observe(Proposition.of(subject.iri(), Relation.HAS_RESULT, result.iri()), saying);
    }
}
