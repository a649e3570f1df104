package org.warrantgraph.source.guide;

import java.util.List;
import java.util.stream.Collectors;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Reference;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.TextDocument;

/** Writes the structure of a document as readable lines, for golden files. */
final class Outline {
    private final StringBuilder out = new StringBuilder();

    private Outline() {}

    static String of(GuideParser.Parsed parsed) {
        Outline outline = new Outline();
        TextDocument document = parsed.document();
        var facts = document.document();
        outline.line("document " + facts.iri().localName().replaceAll("-[0-9a-f]{8}$", "") + " ("
                + facts.kind().localName() + ")");
        facts.title().ifPresent(value -> outline.line("title: " + value));
        facts.creator().ifPresent(value -> outline.line("creator: " + value));
        facts.issued().ifPresent(value -> outline.line("issued: " + value));
        facts.url().ifPresent(value -> outline.line("url: " + value));
        facts.audience().ifPresent(value -> outline.line("audience: " + value));
        facts.rights().ifPresent(value -> outline.line("rights: " + value));
        facts.declaredReferences().ifPresent(value -> outline.line("references: " + value));
        parsed.publisher().ifPresent(value -> outline.line("publisher: " + value));
        document.fields().forEach(field -> outline.line("field " + field.label() + " = " + field.value()));
        document.sections().forEach(outline::section);
        document.references().forEach(outline::reference);
        for (Message message : parsed.messages()) {
            outline.line("! " + message.id() + " line " + message.place().line() + ": " + message.what());
        }
        return outline.out.toString();
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    private void section(Section section) {
        line("");
        line("#".repeat(Math.max(1, section.level())) + " " + section.heading()
                + (section.boilerplate() ? " (boilerplate)" : ""));
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            line("paragraph"
                    + paragraph.label().map(label -> " {" + label + "}").orElse(""));
            sentences(paragraph.sentences());
        } else if (block instanceof Block.ListItem item) {
            line("item " + item.depth()
                    + item.label().map(label -> " {" + label + "}").orElse(""));
            sentences(item.sentences());
        } else if (block instanceof Block.Caption caption) {
            line("caption");
            sentences(caption.sentences());
        } else if (block instanceof Block.Table table) {
            line("table " + table.label()
                    + table.caption().map(words -> ": " + words).orElse("") + " " + cited(table.citations()));
            for (Block.Row row : table.rows()) {
                String mark = row.cells().isEmpty() || row.cells().get(0).row() <= table.headerRows() ? "  = " : "  - ";
                line(mark
                        + row.cells().stream()
                                .map(cell -> cell.text() + cited(cell.citations()))
                                .collect(Collectors.joining(" | ")));
            }
            table.note().ifPresent(note -> line("  note: " + note));
        }
    }

    private void sentences(List<Sentence> sentences) {
        sentences.forEach(sentence -> line("  " + sentence.text() + " " + cited(sentence.citations())));
    }

    private static String cited(List<Integer> numbers) {
        return numbers.isEmpty() ? "" : numbers.toString().replace(" ", "");
    }

    private void reference(Reference reference) {
        line("");
        line(reference.number() + ". " + reference.title().orElse("(no title)"));
        reference.host().ifPresent(value -> line("   host " + value));
        reference.url().ifPresent(value -> line("   url " + value));
        if (!reference.identifiers().isEmpty()) {
            line("   " + reference.identifiers());
        }
        reference.describedAs().ifPresent(value -> line("   described as " + value));
    }
}
