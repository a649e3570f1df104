package org.warrantgraph.build;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.ProgramVersion;

/** Writes {@code graph/release}: which release this is, how large, of what and from what; in DCAT, VoID and PROV. */
final class ReleaseDescription {
    static final Node GRAPH = Terms.node(ProgramGraphs.graph("release"));
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final List<String> VOCABULARIES = List.of(
            "https://w3id.org/warrant/ontology", PROV, "http://www.w3.org/ns/oa#", "http://qudt.org/schema/qudt/");

    private final DatasetGraph data;
    private final String id;
    private final Iri release;

    private ReleaseDescription(DatasetGraph data, String id) {
        this.data = data;
        this.id = id;
        this.release = Iris.of("release", id);
    }

    /**
     * Inside a write transaction.
     *
     * @param documents the sources
     */
    static void write(
            DatasetGraph data, String id, WorkspaceSettings settings, LocalDate date, Collection<Iri> documents) {
        new ReleaseDescription(data, id).write(settings, date, documents);
    }

    private void write(WorkspaceSettings settings, LocalDate date, Collection<Iri> documents) {
        Map<String, Long> classes = new TreeMap<>();
        Map<String, Long> properties = new TreeMap<>();
        long triples = 0;
        Iterator<Triple> all = data.getDefaultGraph().find();
        while (all.hasNext()) {
            Triple triple = all.next();
            triples++;
            properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
            if (triple.getPredicate().equals(Terms.TYPE) && triple.getObject().isURI()) {
                classes.merge(triple.getObject().getURI(), 1L, Long::sum);
            }
        }
        NodeWriter node = node(release)
                .put(Terms.TYPE, uri(DCAT + "Dataset"))
                .put(Terms.TYPE, uri(VOID + "Dataset"))
                .english(Terms.TITLE, settings.title().orElse("Warrant release " + id))
                .text(uri(DCAT + "version"), id)
                .put(Terms.ISSUED, NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate))
                .text(uri(VOID + "uriSpace"), Namespaces.ID)
                .integer(uri(VOID + "triples"), triples)
                .put(uri(PROV + "wasGeneratedBy"), Iris.of("activity", "build-" + id))
                .put(uri(DCAT + "distribution"), Iris.of("release", id + "-nquads"));
        VOCABULARIES.forEach(vocabulary -> node.put(uri(VOID + "vocabulary"), uri(vocabulary)));
        settings.name().ifPresent(name -> node.text(Terms.IDENTIFIER, name));
        settings.licence().ifPresent(licence -> licence(node, licence));
        classes.forEach((type, count) ->
                partition(node, "class", type, uri(VOID + "classPartition"), uri(VOID + "class"), "entities", count));
        properties.forEach((property, count) -> partition(
                node, "property", property, uri(VOID + "propertyPartition"), uri(VOID + "property"), "triples", count));
        node(Iris.of("release", id + "-nquads"))
                .put(Terms.TYPE, uri(DCAT + "Distribution"))
                .put(uri(DCAT + "mediaType"), uri("https://www.iana.org/assignments/media-types/application/n-quads"))
                .put(uri(DCAT + "compressFormat"), uri("https://www.iana.org/assignments/media-types/application/gzip"))
                .english(Terms.DESCRIPTION, "N-Quads, RDF 1.2, sorted");
        provenance(date, documents);
    }

    private void provenance(LocalDate date, Collection<Iri> documents) {
        Iri agent = Iris.of("agent", "warrant-" + ProgramVersion.current());
        NodeWriter activity = node(Iris.of("activity", "build-" + id))
                .put(Terms.TYPE, Terms.ACTIVITY)
                .put(Terms.USED, ProgramGraphs.graph("vocabulary"))
                .put(Terms.ASSOCIATED_WITH, agent)
                .put(
                        uri(PROV + "endedAtTime"),
                        NodeFactory.createLiteralDT(date + "T00:00:00Z", XSDDatatype.XSDdateTime));
        documents.forEach(document -> activity.put(Terms.USED, document));
        node(agent)
                .put(Terms.TYPE, Terms.SOFTWARE)
                .text(Terms.NAME, "warrant")
                .text(Terms.VERSION, ProgramVersion.current());
    }

    private static void licence(NodeWriter node, String licence) {
        if (licence.contains("://")) {
            node.put(uri(DCTERMS + "license"), new Iri(licence));
        } else {
            node.english(Terms.RIGHTS, licence);
        }
    }

    private void partition(NodeWriter node, String kind, String term, Node has, Node of, String counts, long count) {
        Iri partition = Iris.of("release", id + "-" + kind + "-" + key(term));
        node.put(has, partition);
        node(partition).put(of, uri(term)).integer(uri(VOID + counts), count);
    }

    /** Terms of other vocabularies carry digits of their hash, since {@code source} and the like exist in several. */
    private static String key(String term) {
        String name = new Iri(term).localName().replaceAll("[^A-Za-z0-9._-]", "-");
        return term.startsWith(Namespaces.ONTOLOGY)
                ? name
                : name + "-" + Hashes.sha256(term).substring(0, 8);
    }

    private NodeWriter node(Iri iri) {
        return new NodeWriter(iri, triple -> data.add(Quad.create(GRAPH, triple)));
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
