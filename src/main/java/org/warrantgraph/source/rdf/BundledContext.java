package org.warrantgraph.source.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.warrantgraph.model.Namespaces;

/** The one JSON-LD context there is, {@code ontology/context.jsonld}. Nothing is loaded from anywhere, whatever a file says. */
public final class BundledContext {
    /** The address it answers to. */
    public static final String ADDRESS = "https://w3id.org/warrant/ontology/context.jsonld";

    private BundledContext() {}

    /** Gives the bundled context for its address, or for its name in a file that stands beside it, and refuses all others. */
    public static DocumentLoader loader() {
        return (address, options) -> {
            String name = address.toString();
            boolean beside = name.startsWith(Namespaces.ID) && name.endsWith("/context.jsonld");
            if (!name.equals(ADDRESS) && !beside) {
                throw new JsonLdError(
                        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                        name + " is not loaded; only the bundled context is");
            }
            try (InputStream in = BundledContext.class.getResourceAsStream("/ontology/context.jsonld")) {
                return JsonDocument.of(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
