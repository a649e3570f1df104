package org.warrantgraph.source.trial;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a registry record with its place: an object, list or value of JSON, an element or attribute of XML.
 *
 * @param name key or element name; empty for members of a list
 * @param pointer where it is in its file: a JSON pointer, or a path of element names
 * @param text its value; empty for objects and lists
 * @param list true for a list of JSON, which paths pass through
 * @param start UTF-16 index in the text of the record
 * @param end index after it
 */
record Part(String name, String pointer, String text, boolean list, List<Part> children, int start, int end) {
    Part {
        children = List.copyOf(children);
    }

    /** All parts down a path such as {@code armsInterventionsModule/armGroups}; members of lists stand for the list. */
    Stream<Part> all(String path) {
        Stream<Part> found = members();
        for (String step : path.split("/")) {
            found = found.flatMap(part -> part.children.stream())
                    .filter(child -> child.name.equals(step))
                    .flatMap(Part::members);
        }
        return found;
    }

    private Stream<Part> members() {
        return list ? children.stream().flatMap(Part::members) : Stream.of(this);
    }

    /** The text without blanks around it and with folded blanks inside; empty where there is none. */
    Optional<String> words() {
        return Optional.of(text.replaceAll("[\\s\\u00a0]+", " ").strip()).filter(words -> !words.isEmpty());
    }
}
