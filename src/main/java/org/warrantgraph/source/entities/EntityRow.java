package org.warrantgraph.source.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.RecordName;
import org.warrantgraph.model.SameRecord;
import org.warrantgraph.model.Statement;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.record.Notes;

/** Turns the rows of one table into statements; a row with a faulty identifier is named and left out whole. */
final class EntityRow implements TableShape.Row {
    private final Iri table;
    private final Notes notes;
    private final Sink sink;
    private final List<Statement> said = new ArrayList<>();
    private String first = "";
    private String second = "";
    private Optional<EntityKind> kind = Optional.empty();
    private String fault = "";
    private int line;

    EntityRow(Iri table, Notes notes, Sink sink) {
        this.table = table;
        this.notes = notes;
        this.sink = sink;
    }

    void begin(int at) {
        line = at;
        kind = Optional.empty();
        fault = "";
        said.clear();
    }

    /** Hands on what was said, or why nothing was. */
    void end() {
        if (said.isEmpty()) {
            sink.skipped(fault.isEmpty() ? "row that says nothing" : fault);
        } else {
            said.forEach(sink::accept);
            sink.used();
        }
    }

    @Override
    public void registers(String one, String other) {
        first = one;
        second = other;
    }

    @Override
    public String first() {
        return first;
    }

    @Override
    public String second() {
        return second;
    }

    @Override
    public void kind(EntityKind is) {
        kind = Optional.of(is);
    }

    @Override
    public void skip(String why) {
        fault = why;
    }

    @Override
    public void name(String register, String printed, String name, boolean preferred) {
        name(register, printed, name, preferred ? RecordName.Use.PREFERRED : RecordName.Use.OTHER);
    }

    @Override
    public void wrong(String register, String printed, String name) {
        name(register, printed, name, RecordName.Use.WRONG);
    }

    private void name(String register, String printed, String name, RecordName.Use use) {
        if (name.isBlank()) {
            skip("record without a name");
            return;
        }
        id(register, printed).ifPresent(id -> {
            List<EntityKind> kinds = kind.map(List::of).orElseGet(() -> RegisterKinds.of(id.prefix()));
            if (kinds.isEmpty()) {
                said.add(new RecordName(table, line, id, Optional.empty(), name, use));
            }
            kinds.forEach(one -> said.add(new RecordName(table, line, id, Optional.of(one), name, use)));
        });
    }

    @Override
    public void same(String register, String printed, String otherRegister, String otherPrinted) {
        Optional<ExternalId> one = id(register, printed);
        Optional<ExternalId> other = id(otherRegister, otherPrinted);
        if (one.isPresent() && other.isPresent()) {
            said.add(new SameRecord(table, line, one.get(), other.get()));
        }
    }

    private Optional<ExternalId> id(String register, String printed) {
        PrintedId id = PrintedId.of(register, printed);
        if (id.id().isEmpty()) {
            fault = id.fault();
        }
        if (id.isMalformed()) {
            notes.warn(
                    "W-ENTITY-001",
                    line,
                    printed,
                    "\"" + printed.replaceAll("[\\p{Cntrl}\\uFEFF]", "?") + "\" is a " + id.fault() + ".",
                    "Correct it in the table; it is not guessed what was meant.");
        }
        return id.id();
    }
}
