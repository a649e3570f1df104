package org.warrantgraph.source.pathway.gpml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.text.structure.CodePoints;

/** One pathway drawing: its elements by id, and where each is printed. Not changed once made. */
final class Drawing {
    private final XmlElement root;
    private final CodePoints text;
    private final IdentityHashMap<XmlElement, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, XmlElement> byId = new HashMap<>();
    private final Map<String, XmlElement> lineOfAnchor = new HashMap<>();
    private final Map<String, List<XmlElement>> members = new HashMap<>();

    Drawing(XmlElement root, CodePoints text) {
        this.root = root;
        this.text = text;
        Map<String, Integer> seen = new HashMap<>();
        root.elements().forEach(element -> {
            numbers.put(element, seen.merge(element.name(), 1, Integer::sum));
            id(element).ifPresent(id -> byId.putIfAbsent(id, element));
            element.attribute("GroupRef")
                    .ifPresent(group -> members.computeIfAbsent(group, g -> new ArrayList<>())
                            .add(element));
            if (element.is("Interaction", "GraphicalLine")) {
                element.all("Anchor", "Point")
                        .forEach(part -> id(part).ifPresent(id -> {
                            byId.putIfAbsent(id, part);
                            lineOfAnchor.putIfAbsent(id, element);
                        }));
            }
        });
    }

    XmlElement root() {
        return root;
    }

    static Optional<String> id(XmlElement element) {
        return element.attribute("GraphId");
    }

    /** Elements of the drawing itself, in the order of the file. */
    Stream<XmlElement> all(String name) {
        return root.elements(name);
    }

    Optional<XmlElement> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The line that an anchor sits on. */
    Optional<XmlElement> lineOfAnchor(String id) {
        return Optional.ofNullable(lineOfAnchor.get(id));
    }

    /** Data nodes of a group. */
    List<XmlElement> members(XmlElement group) {
        return group.attribute("GroupId").map(members::get).orElse(List.of()).stream()
                .filter(member -> member.is("DataNode"))
                .toList();
    }

    /** Points of a line, its ends first and last. */
    static List<XmlElement> points(XmlElement line) {
        return line.elements("Graphics").flatMap(g -> g.elements("Point")).toList();
    }

    /** {@code /Pathway/Interaction[12]} for an element of the drawing itself. */
    String path(XmlElement element) {
        Integer number = numbers.get(element);
        return "/" + root.name() + (number == null ? "" : "/" + element.name() + "[" + number + "]");
    }

    /** Id and path, for messages and sections. */
    String key(XmlElement element) {
        return (id(element).orElse("") + " " + path(element)).strip();
    }

    int line(XmlElement element) {
        return text.line(text.codePoint(element.start()));
    }

    /** The element's start tag as a place; its section names the element. */
    Anchor place(Iri document, XmlElement element) {
        String source = text.toString();
        int end = Math.min(element.end(), Math.max(element.start() + 1, source.indexOf('>', element.start()) + 1));
        return Anchor.of(
                document,
                text.codePoint(element.start()),
                source.substring(element.start(), end),
                Optional.of(key(element)),
                Optional.empty());
    }
}
