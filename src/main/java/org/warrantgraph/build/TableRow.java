package org.warrantgraph.build;

import java.util.Optional;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.RecordName;
import org.warrantgraph.model.SameRecord;
import org.warrantgraph.model.Statement;

/** A row of a table of names or identifiers, as a line of text in a unit. */
sealed interface TableRow {
    /** What a record is called. */
    record Name(RecordName says) implements TableRow {}

    /** Two records that are about one thing. */
    record Same(SameRecord says) implements TableRow {}

    /** The line; empty for statements of other kinds. */
    static Optional<String> write(Statement statement) {
        if (statement instanceof RecordName name) {
            return Optional.of(String.join(
                    "\t",
                    "name",
                    name.table().value(),
                    Integer.toString(name.line()),
                    id(name.record()),
                    name.kind().map(EntityKind::name).orElse("-"),
                    name.use().name(),
                    plain(name.name())));
        }
        return statement instanceof SameRecord same
                ? Optional.of(String.join(
                        "\t",
                        "same",
                        same.table().value(),
                        Integer.toString(same.line()),
                        id(same.one()),
                        id(same.other())))
                : Optional.empty();
    }

    /** Reads what {@link #write} gave. */
    static TableRow read(String line) {
        String[] cells = line.split("\t", -1);
        Iri table = new Iri(cells[1]);
        int at = Integer.parseInt(cells[2]);
        ExternalId record = id(cells[3]);
        if (cells[0].equals("same")) {
            return new Same(new SameRecord(table, at, record, id(cells[4])));
        }
        return new Name(new RecordName(
                table,
                at,
                record,
                cells[4].equals("-") ? Optional.empty() : Optional.of(EntityKind.valueOf(cells[4])),
                cells[6],
                RecordName.Use.valueOf(cells[5])));
    }

    private static String id(ExternalId id) {
        return id.prefix() + " " + plain(id.id());
    }

    private static ExternalId id(String cell) {
        int blank = cell.indexOf(' ');
        return new ExternalId(cell.substring(0, blank), cell.substring(blank + 1));
    }

    /** Without what separates cells and lines. */
    private static String plain(String text) {
        return text.replaceAll("[\\t\\n\\r]+", " ");
    }
}
