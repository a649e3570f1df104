package org.warrantgraph.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.warrantgraph.model.Iri;
import tools.jackson.databind.JsonNode;

/**
 * The releases that this process has open.
 *
 * <p>Jena keeps one channel per journal file in a table of the whole process and refuses a second, so this table is of the whole process
 * too: who opens a release that is open shares it, and the last to close it closes it.
 */
final class OpenReleases {
    static {
        // Before threads of this program touch Jena's constants in an order of their own.
        JenaSystem.init();
    }

    private static final Map<Path, Shared> OPEN = new HashMap<>();

    private OpenReleases() {}

    /** Opens the release in {@code folder}, or joins those who have it open. */
    static Release open(Path folder) throws IOException {
        Path path = folder.toRealPath();
        synchronized (OPEN) {
            Shared shared = OPEN.get(path);
            if (shared == null) {
                shared = new Shared(path, OpenRelease.open(path));
                OPEN.put(path, shared);
            }
            shared.users++;
            return new User(shared);
        }
    }

    private static void leave(Shared shared) {
        synchronized (OPEN) {
            shared.users--;
            if (shared.users == 0) {
                OPEN.remove(shared.path);
                shared.release.close();
            }
        }
    }

    private static final class Shared {
        private final Path path;
        private final OpenRelease release;
        private int users;

        Shared(Path path, OpenRelease release) {
            this.path = path;
            this.release = release;
        }
    }

    /** One user's view; closing it twice is closing it once. */
    private record User(Shared shared, AtomicBoolean closed) implements Release {
        User(Shared shared) {
            this(shared, new AtomicBoolean());
        }

        @Override
        public String id() {
            return shared.release.id();
        }

        @Override
        public DatasetGraph data() {
            return shared.release.data();
        }

        @Override
        public Optional<byte[]> source(Iri document) {
            return shared.release.source(document);
        }

        @Override
        public JsonNode report() {
            return shared.release.report();
        }

        @Override
        public List<KeptRelease> kept() {
            return shared.release.kept();
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                leave(shared);
            }
        }
    }
}
