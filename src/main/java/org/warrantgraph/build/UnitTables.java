package org.warrantgraph.build;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.warrantgraph.identity.RecordTables;
import org.warrantgraph.model.RecordName;
import org.warrantgraph.model.SameRecord;

/** The tables of names and identifiers among the units. */
record UnitTables(List<Unit> units) implements RecordTables {
    @Override
    public void forEachName(Consumer<RecordName> take) throws IOException {
        for (Unit unit : units) {
            unit.forEachRow(row -> {
                if (row instanceof TableRow.Name name) {
                    take.accept(name.says());
                }
            });
        }
    }

    @Override
    public void forEachSame(Consumer<SameRecord> take) throws IOException {
        for (Unit unit : units) {
            unit.forEachRow(row -> {
                if (row instanceof TableRow.Same same) {
                    take.accept(same.says());
                }
            });
        }
    }
}
