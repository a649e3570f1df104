package org.warrantgraph.identity;

import java.io.IOException;
import java.util.function.Consumer;
import org.warrantgraph.model.RecordName;
import org.warrantgraph.model.SameRecord;

/** The tables of names and identifiers of a workspace. They may be asked several times and are never held. */
public interface RecordTables {
    /** Hands out what records are called. */
    void forEachName(Consumer<RecordName> take) throws IOException;

    /** Hands out which records are one. */
    void forEachSame(Consumer<SameRecord> take) throws IOException;
}
