package org.warrantgraph.source.literature.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warrantgraph.source.literature.InlineText;
import org.warrantgraph.source.xml.XmlElement;

/** What the inline elements of an article mean, and which references its cross-references lead to. Not thread-safe. */
final class ArticleMarkup implements InlineText.Markup {
    private static final Set<String> LEFT_OUT = Set.of(
            "tex-math",
            "inline-graphic",
            "graphic",
            "alt-text",
            "long-desc",
            "object-id",
            "label",
            "hr",
            "index-term",
            "private-char",
            "permissions",
            "attrib");
    private static final Set<String> FOOTNOTE_MARKS =
            Set.of("table-fn", "fn", "aff", "corresp", "author-notes", "contrib");
    private static final Pattern FOOTNOTE_SIGN = Pattern.compile("[a-z*\u2020\u2021\u00a7\u00b6#\u2016,\\s]{1,4}");

    private final Map<String, List<Integer>> references;
    private final Set<Integer> known;
    private final Set<String> unknown;
    private final boolean inCell;
    private final Optional<XmlElement> label;

    /** @param references numbers by the ids of the reference list */
    ArticleMarkup(Map<String, List<Integer>> references) {
        this(
                references,
                references.values().stream().flatMap(List::stream).collect(Collectors.toSet()),
                new TreeSet<>(),
                false,
                Optional.empty());
    }

    private ArticleMarkup(
            Map<String, List<Integer>> references,
            Set<Integer> known,
            Set<String> unknown,
            boolean inCell,
            Optional<XmlElement> label) {
        this.references = references;
        this.known = known;
        this.unknown = unknown;
        this.inCell = inCell;
        this.label = label;
    }

    /** For cells of tables, where raised letters are footnote marks. */
    ArticleMarkup inCell() {
        return new ArticleMarkup(references, known, unknown, true, Optional.empty());
    }

    /** Leaves out one element that was read as the label of a paragraph. */
    ArticleMarkup without(XmlElement label) {
        return new ArticleMarkup(references, known, unknown, inCell, Optional.of(label));
    }

    @SuppressWarnings("ReferenceEquality") // this very element, not one that says the same
    private boolean isLabel(XmlElement element) {
        return label.isPresent() && label.get() == element;
    }

    @Override
    public InlineText.Role role(XmlElement element) {
        if (isLabel(element) || LEFT_OUT.contains(element.name())) {
            return InlineText.Role.LEFT_OUT;
        }
        return switch (element.name()) {
            case "break" -> InlineText.Role.BREAK;
            case "sup" -> isFootnoteMark(element) ? InlineText.Role.LEFT_OUT : InlineText.Role.RAISED;
            case "xref" -> crossReference(element);
            default -> block(element);
        };
    }

    private InlineText.Role block(XmlElement element) {
        boolean block = Layout.isBlock(element.name()) || element.is("title", "list-item", "def-item", "term", "def");
        return !block ? InlineText.Role.WORDS : inCell ? InlineText.Role.BREAK : InlineText.Role.LEFT_OUT;
    }

    private boolean isFootnoteMark(XmlElement raised) {
        boolean marks = raised.elements().findAny().isPresent()
                && raised.elements().allMatch(child -> child.is("xref") && isFootnoteReference(child));
        return marks || (inCell && FOOTNOTE_SIGN.matcher(raised.text()).matches());
    }

    private static boolean isFootnoteReference(XmlElement element) {
        return element.attribute("ref-type").filter(FOOTNOTE_MARKS::contains).isPresent();
    }

    private InlineText.Role crossReference(XmlElement element) {
        if (isFootnoteReference(element)) {
            return InlineText.Role.LEFT_OUT;
        }
        boolean known = ids(element).stream().anyMatch(references::containsKey);
        return known || isBibliographic(element) ? InlineText.Role.CITATION : InlineText.Role.WORDS;
    }

    private static boolean isBibliographic(XmlElement element) {
        return element.attribute("ref-type").filter(type -> type.equals("bibr")).isPresent();
    }

    private static List<String> ids(XmlElement element) {
        return element.attribute("rid").map(ids -> List.of(ids.split("\\s+"))).orElse(List.of());
    }

    @Override
    public List<Integer> numbers(XmlElement element) {
        List<Integer> numbers = new ArrayList<>();
        for (String id : ids(element)) {
            List<Integer> entries = references.get(id);
            if (entries == null) {
                unknown.add(id);
            } else {
                numbers.addAll(entries);
            }
        }
        return numbers;
    }

    @Override
    public boolean isReference(int number) {
        return known.contains(number);
    }

    /** Ids that citations lead to and no entry of the reference list has; sorted. */
    Set<String> unknownIds() {
        return unknown;
    }
}
