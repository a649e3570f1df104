package org.warrantgraph.source.trial;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.source.record.RecordPart;

/**
 * A field of a registry record, asked for by one name whatever the shape of the record.
 *
 * @param name its name in {@code paths.tsv}; empty for the record itself
 */
record Field(String name, RecordPart part, Shape shape) {
    static Field record(RecordPart part, Shape shape) {
        return new Field("", part, shape);
    }

    /** All fields of this name below this one, in the order of the record. */
    List<Field> all(String field) {
        String whole = name.isEmpty() ? field : name + "." + field;
        String path = shape.path(whole);
        return path.isEmpty()
                ? List.of()
                : part.all(path).map(found -> new Field(whole, found, shape)).toList();
    }

    Optional<Field> first(String field) {
        return all(field).stream().findFirst();
    }

    /** The words of the first field of this name that has any. */
    Optional<String> text(String field) {
        return all(field).stream().map(Field::words).flatMap(Optional::stream).findFirst();
    }

    /** Its own words. */
    Optional<String> words() {
        return part.words();
    }
}
