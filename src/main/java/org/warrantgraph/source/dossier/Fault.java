package org.warrantgraph.source.dossier;

import java.util.Optional;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/** Makes the exception for a line that cannot be understood; it ends the reading of that line only. */
final class Fault {
    private Fault() {}

    /** At a place that the reader of the line knows. */
    static WarrantException.UnreadableInput of(String id, String what, String remedy) {
        return of(id, 0, what, remedy);
    }

    static WarrantException.UnreadableInput of(String id, int line, String what, String remedy) {
        return new WarrantException.UnreadableInput(
                id, new Place(Optional.empty(), line, Optional.empty()), what, remedy);
    }
}
