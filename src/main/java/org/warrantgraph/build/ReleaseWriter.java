package org.warrantgraph.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.SourceFile;

/** Writes the files of a release into a folder that nobody reads yet. */
final class ReleaseWriter {
    private final Path folder;

    ReleaseWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes all quads, store and text index, and compares the store with what was written.
     *
     * @param quads those of {@code data}, sorted
     */
    void data(DatasetGraph data, QuadTable quads) throws IOException {
        WriteFailure.expectRoom(folder, quads.bytes(), quads.size());
        SideBySide.run(
                () -> QuadFile.write(folder.resolve(ReleaseFolder.QUADS), quads),
                () -> Store.write(folder.resolve(ReleaseFolder.STORE), quads));
        DatasetGraphTDB store = Store.open(folder.resolve(ReleaseFolder.STORE));
        try {
            SideBySide.run(
                    () -> compare(store, quads),
                    () -> read(store, () -> NameIndex.write(folder.resolve(ReleaseFolder.TEXT), store)));
        } finally {
            store.shutdown();
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(ReleaseFolder.DESCRIPTION))) {
            read(data, () -> {
                RDFWriter.source(data.getGraph(Terms.node(ProgramGraphs.graph("release"))))
                        .lang(Lang.TURTLE)
                        .output(out);
                return 0;
            });
        }
    }

    private void compare(DatasetGraphTDB store, QuadTable quads) throws IOException {
        QuadSum stored = read(store, () -> QuadSum.of(store));
        if (!stored.sameQuadsAs(QuadSum.of(quads))) {
            throw new WarrantException.Internal(
                    "W-BUILD-903",
                    "The store gives back " + stored.count() + " quads of " + quads.size()
                            + ", or other ones than were written.",
                    "Check the disk; then build again.",
                    new IllegalStateException(folder.toString()));
        }
    }

    /** Keeps the bytes of text sources, for pages that show where something is said. */
    void sources(List<SourceFile> sources, Compilation compilation) throws IOException {
        try (KeptSources.Writer kept = new KeptSources.Writer(folder.resolve(ReleaseFolder.SOURCES))) {
            kept.add(sources, compilation);
        }
    }

    /** Completes the folder: report, sums, everything on the disk. */
    void seal(BuildReport report) throws IOException {
        Files.write(folder.resolve(ReleaseFolder.REPORT), report.bytes());
        Checksums.write(folder);
        DurableFiles.syncTree(folder);
    }

    private static <T> T read(DatasetGraph data, Reading<T> reading) throws IOException {
        data.begin(org.apache.jena.query.TxnType.READ);
        try {
            return reading.run();
        } finally {
            data.end();
        }
    }

    /** Work inside a read transaction. */
    @FunctionalInterface
    private interface Reading<T> {
        T run() throws IOException;
    }
}
