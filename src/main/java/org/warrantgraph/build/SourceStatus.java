package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.SourceFile;

/**
 * One source of a workspace: who would read it, and whether that is done.
 *
 * @param reader name of the reader that takes it, where there is one
 * @param why what that reader says; without one, what all say
 * @param unit {@code compiled}, {@code new} or {@code -}
 */
public record SourceStatus(String source, Optional<String> reader, String why, String unit) {
    /** All sources, sorted by name. */
    public static List<SourceStatus> of(Workspace workspace, Readers readers) {
        UnitCache cache = new UnitCache(workspace.state().resolve("units"));
        List<SourceStatus> all = new ArrayList<>();
        for (SourceFile source : workspace.sources().files()) {
            all.add(of(source, readers, cache));
        }
        return all;
    }

    private static SourceStatus of(SourceFile source, Readers readers, UnitCache cache) {
        try {
            Readers.Choice choice = readers.choose(source);
            return choice.best()
                    .map(offer -> new SourceStatus(
                            source.name(),
                            Optional.of(offer.reader().name()),
                            offer.fit().why(),
                            cache.has(Compiler.key(source, offer)) ? "compiled" : "new"))
                    .orElseGet(() -> new SourceStatus(source.name(), Optional.empty(), choice.refusals(), "-"));
        } catch (WarrantException.UnreadableInput e) {
            return new SourceStatus(source.name(), Optional.empty(), e.report().what(), "-");
        }
    }
}
