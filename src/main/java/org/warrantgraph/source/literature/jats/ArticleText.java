package org.warrantgraph.source.literature.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.literature.InlineText;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.source.xml.XmlNode;
import org.warrantgraph.source.xml.XmlText;
import org.warrantgraph.text.sentence.PlainText;
import org.warrantgraph.text.sentence.Sentences;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Sentence;

/** Reads title, abstract, body and back matter of an article into sections and blocks; counts every block used or skipped. */
final class ArticleText {
    private static final int LONGEST_LABEL = 60;

    private final ArticleMarkup markup;
    private final SourcePlaces places;
    private final Sentences sentences;
    private final BackMatter backMatter;
    private final SectionList sections;
    private final ArticleTable tables;
    private final Sink sink;

    ArticleText(ArticleMarkup markup, SourcePlaces places, Sentences sentences, BackMatter backMatter, Sink sink) {
        this.markup = markup;
        this.places = places;
        this.sentences = sentences;
        this.backMatter = backMatter;
        this.sections = new SectionList(places);
        this.tables = new ArticleTable(markup, places);
        this.sink = sink;
    }

    List<Section> read(XmlElement article) {
        article.at("front", "article-meta", "title-group", "article-title")
                .ifPresent(title -> sections.open(plain(title).text(), 1, title.start(), false));
        article.at("front", "article-meta").ifPresent(front -> {
            front.elements("abstract").forEach(this::summary);
            front.elements("trans-abstract").forEach(other -> sink.skipped("abstract in another language"));
        });
        article.elements("body").forEach(body -> {
            sections.open("", 2, body.start(), false);
            content(body, 2, false);
        });
        article.elements("floats-group", "floats-wrap").forEach(floats -> {
            sections.open("Figures and tables", 2, floats.start(), false);
            content(floats, 2, false);
        });
        article.elements("back").forEach(back -> back.elements().forEach(this::back));
        article.elements("sub-article", "response").forEach(other -> sink.skipped("sub-article or response"));
        return sections.sections();
    }

    private void summary(XmlElement part) {
        String type = part.attribute("abstract-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("graphic") || type.equals("toc") || type.contains("teaser") || type.contains("video")) {
            sink.skipped("short form of the abstract");
            return;
        }
        sections.open(heading(part).orElse("Abstract"), 2, part.start(), false);
        content(part, 2, false);
    }

    private void back(XmlElement part) {
        if (part.is("ref-list")) {
            return;
        }
        boolean appendix = part.is("app-group", "app", "sec");
        String heading = heading(part).orElse(part.name());
        boolean about = !appendix || backMatter.isAboutTheArticle(heading);
        sections.open(heading(part).orElse(""), 2, part.start(), about);
        content(part, 2, about);
    }

    private Optional<String> heading(XmlElement part) {
        return part.at("title").map(title -> plain(title).text()).filter(words -> !words.isEmpty());
    }

    private void content(XmlElement part, int level, boolean about) {
        part.elements().forEach(child -> block(child, level, about, 0));
    }

    private void block(XmlElement block, int level, boolean about, int depth) {
        switch (block.name()) {
            case "sec", "app" -> section(block, level + 1, about);
            case "p" -> paragraph(block, level, about, depth);
            case "list" -> block.elements("list-item").forEach(item -> item(item, level, about, depth));
            case "fig" -> caption(block);
            case "table-wrap", "table" -> table(block);
            case "title",
                    "label",
                    "sec-meta",
                    "object-id",
                    "caption",
                    "attrib",
                    "permissions",
                    "kwd-group",
                    "ref-list" -> {
                // Read where they belong to, or nothing of the text.
            }
            case "disp-formula", "disp-formula-group", "array", "tex-math", "chem-struct-wrap" ->
                sink.skipped("formula");
            case "supplementary-material", "media", "inline-supplementary-material" ->
                sink.skipped("supplementary material");
            case "graphic", "alternatives" -> sink.skipped("picture without words");
            case "preformat", "code" -> sink.skipped("code");
            case "boxed-text",
                    "disp-quote",
                    "statement",
                    "fig-group",
                    "table-wrap-group",
                    "verse-group",
                    "def-list",
                    "def-item",
                    "def",
                    "fn-group",
                    "fn",
                    "glossary",
                    "notes",
                    "ack",
                    "bio",
                    "app-group",
                    "sec-group" -> inner(block, level, about, depth);
            default -> {
                if (!block.text().isEmpty()) {
                    sink.skipped("element " + block.name());
                }
            }
        }
    }

    private void inner(XmlElement block, int level, boolean about, int depth) {
        block.elements().filter(child -> !child.is("term")).forEach(child -> block(child, level, about, depth));
    }

    private void section(XmlElement section, int level, boolean about) {
        String heading = heading(section).orElse("");
        boolean aboutTheArticle = about || backMatter.isAboutTheArticle(heading);
        sections.open(heading, level, section.start(), aboutTheArticle);
        content(section, level, aboutTheArticle);
    }

    private void paragraph(XmlElement paragraph, int level, boolean about, int depth) {
        Optional<XmlElement> label = label(paragraph);
        List<Sentence> read =
                sentences.of(InlineText.of(paragraph, label.map(markup::without).orElse(markup)));
        Optional<String> words =
                label.map(this::plain).map(plain -> plain.text().replaceFirst("[\\s.:]+$", ""));
        if (!read.isEmpty() || label.isPresent()) {
            add(new Block.Paragraph(places.content(paragraph), words, read), paragraph);
        }
        nested(paragraph).forEach(block -> block(block, level, about, depth));
    }

    private void item(XmlElement item, int level, boolean about, int depth) {
        for (XmlElement part : item.elements().toList()) {
            if (part.is("p")) {
                List<Sentence> read = sentences.of(InlineText.of(part, markup));
                if (!read.isEmpty()) {
                    add(new Block.ListItem(places.content(part), depth, Optional.empty(), read), part);
                }
                nested(part).forEach(block -> block(block, level, about, depth + 1));
            } else {
                block(part, level, about, depth + 1);
            }
        }
    }

    /** Blocks printed within a paragraph, those in other blocks left to these. */
    private static List<XmlElement> nested(XmlElement paragraph) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : paragraph.elements().toList()) {
            if (Layout.isBlock(child.name())) {
                found.add(child);
            } else {
                found.addAll(nested(child));
            }
        }
        return found;
    }

    /** Bold words that open a paragraph and end in a stop. */
    private static Optional<XmlElement> label(XmlElement paragraph) {
        for (XmlNode node : paragraph.children()) {
            if (node instanceof XmlText text && text.text().isBlank()) {
                continue;
            }
            return node instanceof XmlElement first && first.is("bold", "b") && isLabel(first.text())
                    ? Optional.of(first)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isLabel(String words) {
        return words.length() <= LONGEST_LABEL
                && words.length() > 1
                && ":.".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private void caption(XmlElement figure) {
        List<Sentence> read = new ArrayList<>();
        figure.elements("caption")
                .flatMap(caption -> caption.elements("title", "p"))
                .forEach(part -> read.addAll(sentences.of(InlineText.of(part, markup))));
        if (read.isEmpty()) {
            sink.skipped("picture without words");
        } else {
            add(new Block.Caption(places.span(figure), read), figure);
        }
    }

    private void table(XmlElement wrap) {
        List<Block.Table> read = tables.of(wrap);
        read.forEach(table -> add(table, wrap));
        if (read.isEmpty()) {
            sink.skipped("table printed as a picture");
        }
    }

    private PlainText plain(XmlElement element) {
        return InlineText.of(element, markup);
    }

    private void add(Block block, XmlElement place) {
        sections.add(block, place.end());
        sink.used();
    }
}
