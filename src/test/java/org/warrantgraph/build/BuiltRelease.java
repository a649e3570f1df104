package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.warrantgraph.model.Message;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Readers;

/**
 * A release built the whole way from the files of a folder, for a test to look into.
 *
 * @param release what was built; closed with this
 * @param messages all findings of the build
 */
public record BuiltRelease(Release release, List<Message> messages) implements AutoCloseable {
    static {
        JenaSystem.init();
    }

    /** Builds what is in a folder with the readers of the program. */
    public static BuiltRelease of(Path folder) {
        return of(folder, Readers.installed());
    }

    /** Builds what is in a folder with some readers only. */
    public static BuiltRelease of(Path folder, Reader... readers) {
        return of(folder, Readers.of(readers));
    }

    private static BuiltRelease of(Path folder, Readers readers) {
        Workspace workspace = Workspace.of(folder);
        BuildResult result =
                new ReleaseBuilder(workspace, readers, BuildOptions.standard(), BuildProgress.none()).build();
        assertThat(result.release()).as(result.messages().toString()).isPresent();
        return new BuiltRelease(Releases.of(workspace).current(warning -> {}), result.messages());
    }

    /** All quads of the release. */
    public DatasetGraph data() {
        return release.data();
    }

    @Override
    public void close() {
        release.close();
    }
}
