package org.warrantgraph.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.web.TestServer;

/** The bundled workspace, built from its files and served: the site that a stranger meets first. */
final class BundledSite implements AutoCloseable {
    private final TestServer server;

    private BundledSite(BuiltRelease release) {
        this.server = new TestServer(release.release());
    }

    /** @param folder an empty one, for the workspace */
    static BundledSite in(Path folder) {
        String name = "dossiers/lerociclib.yaml";
        try (InputStream dossier =
                Objects.requireNonNull(BuiltRelease.class.getResourceAsStream("/workspace/" + name))) {
            Files.createDirectories(folder.resolve("dossiers"));
            Files.copy(dossier, folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BundledSite(BuiltRelease.of(folder));
    }

    TestServer server() {
        return server;
    }

    /** The server closes the release. */
    @Override
    public void close() {
        server.close();
    }
}
