package org.warrantgraph.source.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a record with its place: an object, list or value of JSON, an element or attribute of XML.
 *
 * @param name key or element name; empty for members of a list
 * @param pointer where it is in its file: a JSON pointer, or a path of element names
 * @param text its value; empty for objects and lists
 * @param list true for a list of JSON, which paths pass through
 * @param start UTF-16 index in the text of the record
 * @param end index after it
 */
public record RecordPart(
        String name, String pointer, String text, boolean list, List<RecordPart> children, int start, int end) {
    public RecordPart {
        children = List.copyOf(children);
    }

    /** All parts down a path such as {@code armsInterventionsModule/armGroups}; members of lists stand for the list. */
    public Stream<RecordPart> all(String path) {
        Stream<RecordPart> found = members();
        for (String step : path.split("/")) {
            found = found.flatMap(part -> part.children.stream())
                    .filter(child -> child.name.equals(step))
                    .flatMap(RecordPart::members);
        }
        return found;
    }

    private Stream<RecordPart> members() {
        return list ? children.stream().flatMap(RecordPart::members) : Stream.of(this);
    }

    /** The first part down a path; empty where there is none. */
    public Optional<RecordPart> first(String path) {
        return all(path).findFirst();
    }

    /** The words of the first part down a path that has any. */
    public Optional<String> words(String path) {
        return all(path).map(RecordPart::words).flatMap(Optional::stream).findFirst();
    }

    /** The text without blanks around it and with folded blanks inside; empty where there is none. */
    public Optional<String> words() {
        return Optional.of(text.replaceAll("[\\s\\u00a0\\u2000-\\u200b\\u202f]+", " ")
                        .strip())
                .filter(words -> !words.isEmpty());
    }
}
