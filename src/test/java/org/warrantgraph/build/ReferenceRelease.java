package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The reference graph of the contract as a release in memory: what tests of queries, exports and pages stand on. */
public final class ReferenceRelease implements Release {
    static {
        JenaSystem.init();
    }

    private final DatasetGraph data;

    private ReferenceRelease(DatasetGraph data) {
        this.data = data;
    }

    /** The complete graph of the first guide with its named graphs and the vocabulary. */
    public static ReferenceRelease lerociclib() {
        return new ReferenceRelease(load("/model/lerociclib.ttl", "/model/graphs.trig"));
    }

    /** Invented cases that the guide lacks: accepted, disputed, denied, withdrawn. */
    public static ReferenceRelease cases() {
        return new ReferenceRelease(load("/model/cases.ttl"));
    }

    /** Some other file below {@code src/test/resources}, with the vocabulary. */
    public static ReferenceRelease of(String... files) {
        return new ReferenceRelease(load(files));
    }

    private static DatasetGraph load(String... files) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> {
            for (String file : files) {
                parse(file, data);
            }
            for (String file : new String[] {"warrant", "schemes", "policy", "alignments"}) {
                try (InputStream in = open("/ontology/" + file + ".ttl")) {
                    RDFParser.source(in)
                            .lang(Lang.TURTLE)
                            .parse(StreamRDFLib.graph(
                                    data.getGraph(NodeFactory.createURI(Namespaces.GRAPH + "vocabulary"))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        return data;
    }

    private static void parse(String file, DatasetGraph data) {
        try (InputStream in = open(file)) {
            RDFParser.source(in)
                    .lang(file.endsWith(".trig") ? Lang.TRIG : Lang.TURTLE)
                    .parse(StreamRDFLib.dataset(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = ReferenceRelease.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("missing test resource " + file);
        }
        return in;
    }

    @Override
    public String id() {
        return "0123456789abcdef";
    }

    @Override
    public DatasetGraph data() {
        return data;
    }

    @Override
    public Optional<byte[]> source(Iri document) {
        return Optional.empty();
    }

    @Override
    public JsonNode report() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void close() {
        data.close();
    }
}
