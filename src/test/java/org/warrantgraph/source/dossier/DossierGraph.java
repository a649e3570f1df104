package org.warrantgraph.source.dossier;

import java.io.InputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.warrantgraph.build.Assembly;
import org.warrantgraph.build.Checks;
import org.warrantgraph.build.Encoder;
import org.warrantgraph.identity.ReferenceResolver;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.SourceFile;

/** What one source says as an assembled and checked graph in memory, without the rest of a build. */
final class DossierGraph {
    private DossierGraph() {}

    static DatasetGraph of(Reader reader, SourceFile file) {
        CollectingSink sink = new CollectingSink();
        reader.read(file, sink);
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> {
            Encoder encoder = Encoder.forReading(
                    reader.name(),
                    reader.version(),
                    file.sha256(),
                    triple -> data.getDefaultGraph().add(triple));
            ReferenceResolver resolver = new ReferenceResolver();
            sink.statements.forEach(statement -> {
                encoder.encode(statement);
                resolver.add(statement);
            });
            Encoder linker = Encoder.forBuild(
                    "linker", "1", triple -> data.getDefaultGraph().add(triple));
            resolver.resolve().statements().forEach(linker::encode);
            for (String ontology : new String[] {"warrant", "schemes", "policy", "alignments"}) {
                vocabulary(data, ontology);
            }
            Assembly.bundled().run(data, rule -> {});
        });
        Checks.bundled("1").run(data, check -> {});
        return data;
    }

    private static void vocabulary(DatasetGraph data, String name) {
        InputStream in = DossierGraph.class.getResourceAsStream("/ontology/" + name + ".ttl");
        RDFParser.source(in)
                .lang(Lang.TURTLE)
                .parse(StreamRDFLib.graph(data.getGraph(NodeFactory.createURI(Namespaces.GRAPH + "vocabulary"))));
    }
}
