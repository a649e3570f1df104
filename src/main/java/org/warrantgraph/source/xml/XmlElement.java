package org.warrantgraph.source.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element with its attributes and what is in it; names without prefixes.
 *
 * @param attributes by local name: {@code href} for {@code xlink:href}
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlNode> children, int start, int end)
        implements XmlNode {
    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** Empty where the attribute is missing or blank. */
    public Optional<String> attribute(String local) {
        return Optional.ofNullable(attributes.get(local)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public boolean is(String... names) {
        return List.of(names).contains(name);
    }

    /** Child elements in order. */
    public Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** Child elements of one of these names. */
    public Stream<XmlElement> elements(String... names) {
        return elements().filter(child -> child.is(names));
    }

    /** The first element down this path of child names. */
    public Optional<XmlElement> at(String... path) {
        Optional<XmlElement> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.elements(step).findFirst());
        }
        return found;
    }

    /** The element itself and all below it, in reading order. */
    public Stream<XmlElement> all() {
        Stream.Builder<XmlElement> found = Stream.builder();
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            XmlElement next = open.pop();
            found.add(next);
            for (int i = next.children.size() - 1; i >= 0; i--) {
                if (next.children.get(i) instanceof XmlElement child) {
                    open.push(child);
                }
            }
        }
        return found.build();
    }

    /** All elements of one of these names, in reading order. */
    public Stream<XmlElement> all(String... names) {
        return all().filter(element -> element.is(names));
    }

    /** All text in it, white space folded. */
    public String text() {
        return printed().replaceAll("[\\s\\u00a0\\u2000-\\u200b\\u202f]+", " ").strip();
    }

    /** All text in it with its line breaks. */
    public String printed() {
        StringBuilder text = new StringBuilder();
        Deque<XmlNode> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            XmlNode next = open.pop();
            if (next instanceof XmlText words) {
                text.append(words.text());
            } else if (next instanceof XmlElement element) {
                for (int i = element.children.size() - 1; i >= 0; i--) {
                    open.push(element.children.get(i));
                }
            }
        }
        return text.toString();
    }

    /** The text down a path; empty where there is none. */
    public Optional<String> text(String... path) {
        return at(path).map(XmlElement::text).filter(words -> !words.isEmpty());
    }
}
