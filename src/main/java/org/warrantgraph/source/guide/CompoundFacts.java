package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Span;
import org.warrantgraph.text.structure.TextDocument;

/** What the fields of a document say of its compound of interest: its catalogue number at the publisher. */
final class CompoundFacts {
    private static final String RULE = "guide-catalogue-number";

    private final GuideParser.Parsed parsed;

    CompoundFacts(GuideParser.Parsed parsed) {
        this.parsed = parsed;
    }

    /** The compound, its code and the claim that it has it; nothing where compound or number is not printed. */
    List<Statement> statements(EntityTagger tagger) {
        List<Statement> statements = new ArrayList<>();
        if (parsed.compound().isEmpty() || parsed.catalogueNumber().isEmpty()) {
            return statements;
        }
        TextDocument document = parsed.document();
        TextDocument.Field number = parsed.catalogueNumber().get();
        Entity compound = compound(parsed.compound().get().value(), tagger);
        IdentifierCode code =
                IdentifierCode.of(parsed.publisher().map(name -> name + " ").orElse("") + "Cat. No.", number.value());
        statements.add(compound);
        statements.add(code);
        statements.add(new Claim(
                Polarity.AFFIRMS,
                Proposition.of(compound.iri(), Vocabulary.Relation.IDENTIFIER, code.iri()),
                document.document().iri(),
                List.of(document.anchor(number.span(), section(number.span()), Optional.empty())),
                Vocabulary.Value.BACKGROUND,
                Vocabulary.Value.KNOWLEDGE_ASSERTION,
                Vocabulary.Value.TEXT_MINING_AGENT,
                Optional.empty(),
                Optional.of(RULE),
                List.of(EvidenceLine.states())));
        return statements;
    }

    /** What the lexicon knows under exactly this name, else a compound of this name. */
    private static Entity compound(String name, EntityTagger tagger) {
        return tagger.tag(name).stream()
                .filter(tag -> tag.from() == 0 && tag.to() == name.length())
                .map(EntityTagger.Tag::entity)
                .filter(entity -> entity.kind() == EntityKind.COMPOUND)
                .findFirst()
                .orElseGet(() -> Entity.named(EntityKind.COMPOUND, name));
    }

    private Optional<String> section(Span span) {
        return parsed.document().sections().stream()
                .filter(section -> section.span().contains(span))
                .map(Section::heading)
                .filter(heading -> !heading.isEmpty())
                .findFirst();
    }
}
