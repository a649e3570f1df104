package org.warrantgraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A release in its folder. */
final class OpenRelease implements Release {
    private static final Logger LOG = LoggerFactory.getLogger(OpenRelease.class);

    private final Path folder;
    private final DatasetGraphTDB store;
    private final DatasetGraph sealed;
    private final TextIndex names;
    private final JsonNode report;
    private final ReleaseShelf shelf;

    private OpenRelease(Path folder, DatasetGraphTDB store, TextIndex names, JsonNode report) {
        this.folder = folder;
        this.store = store;
        this.sealed = new SealedData(store);
        this.names = names;
        this.report = report;
        this.shelf = new ReleaseShelf(folder.resolveSibling(""));
        // Where text:query looks for its index.
        store.getContext().set(TextQuery.textIndex, names);
    }

    static OpenRelease open(Path folder) throws IOException {
        JsonNode report = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve(ReleaseFolder.REPORT)));
        DatasetGraphTDB store = Store.open(folder.resolve(ReleaseFolder.STORE));
        try {
            return new OpenRelease(folder, store, NameIndex.open(folder.resolve(ReleaseFolder.TEXT)), report);
        } catch (IOException | RuntimeException e) {
            store.shutdown();
            throw e;
        }
    }

    @Override
    public String id() {
        return folder.getFileName().toString();
    }

    @Override
    public DatasetGraph data() {
        return sealed;
    }

    @Override
    public Optional<byte[]> source(Iri document) {
        return Txn.calculateRead(store, () -> sha256(document)).flatMap(sha256 -> {
            try {
                return KeptSources.read(folder.resolve(ReleaseFolder.SOURCES), sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<String> sha256(Iri document) {
        Iterator<Triple> found =
                store.getDefaultGraph().find(Terms.node(document), Terms.node(Property.SHA256), Node.ANY);
        return found.hasNext()
                ? Optional.of(found.next().getObject().getLiteralLexicalForm())
                        .filter(text -> text.matches("[0-9a-f]{64}"))
                : Optional.empty();
    }

    @Override
    public JsonNode report() {
        return report;
    }

    @Override
    public List<KeptRelease> kept() {
        return shelf.releases();
    }

    @Override
    public void close() {
        try {
            names.close();
        } catch (TextIndexException e) {
            // A build removed the folder while the release was open: nothing is left to be closed properly.
            LOG.debug("index of {} closed after it was removed", folder, e);
        } finally {
            store.shutdown();
        }
    }
}
