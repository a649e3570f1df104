package org.warrantgraph.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.SourceFile;

/** A hash of everything that goes into a release, the program included: tells whether one is out of date without building it. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Workspace workspace, Readers readers, Optional<LocalDate> asOf) {
        List<String> parts = new ArrayList<>();
        parts.add(ProgramHash.current());
        parts.add(workspace.settings().toString());
        asOf.ifPresent(day -> parts.add("as of " + day));
        for (SourceFile source : workspace.sources().files()) {
            parts.add(key(source, readers, workspace.patterns()));
        }
        return Hashes.sha256(String.join("\n", parts));
    }

    private static String key(SourceFile source, Readers readers, SourcePatterns patterns) {
        try {
            return Compiler.key(source, readers, patterns).map(UnitKey::id).orElseGet(source::name);
        } catch (WarrantException.UnreadableInput e) {
            return source.name() + " unreadable";
        }
    }
}
