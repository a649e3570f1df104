package org.warrantgraph.source.dossier;

import java.util.Optional;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.yaml.YamlTree;

/** Reports what is wrong with a dossier, with file, line and key. */
record Problems(String file, Sink sink) implements YamlTree.Faults {
    @Override
    public void fault(Severity severity, String number, int line, String key, String what, String remedy) {
        report(severity, "W-DOSSIER-" + number, line, key, what, remedy);
    }

    void error(String id, int line, String key, String what, String remedy) {
        report(Severity.ERROR, id, line, key, what, remedy);
    }

    void warning(String id, int line, String key, String what, String remedy) {
        report(Severity.WARNING, id, line, key, what, remedy);
    }

    /** Reads one record: counts it as used, or reports why not and counts it as skipped. */
    void record(int line, String key, Runnable reading) {
        try {
            reading.run();
            sink.used();
        } catch (WarrantException.UnreadableInput e) {
            Message fault = e.report();
            error(fault.id(), line, key, fault.what(), fault.remedy());
            sink.skipped(fault.what());
        }
    }

    private void report(Severity severity, String id, int line, String key, String what, String remedy) {
        Place place = new Place(Optional.of(file), line, Optional.of(key).filter(name -> !name.isEmpty()));
        sink.report(new Message(id, severity, place, what, remedy));
    }
}
