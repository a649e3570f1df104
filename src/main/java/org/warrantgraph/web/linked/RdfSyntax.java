package org.warrantgraph.web.linked;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * The RDF syntaxes that are served. The same graph gives the same bytes.
 *
 * <p>JSON-LD and RDF/XML have no triple terms: there {@code rdf:reifies} is left out, and a proposition is read from its
 * {@code w:subject}, {@code w:predicate} and {@code w:object}.
 */
public enum RdfSyntax {
    TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_BLOCKS, true),
    JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY, false),
    N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8, true),
    N_QUADS("nq", "application/n-quads", RDFFormat.NQUADS_UTF8, true),
    TRIG("trig", "application/trig", RDFFormat.TRIG_BLOCKS, true),
    RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN, false);

    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final String suffix;
    private final String mediaType;
    private final RDFFormat format;
    private final boolean carriesTripleTerms;

    RdfSyntax(String suffix, String mediaType, RDFFormat format, boolean carriesTripleTerms) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.format = format;
        this.carriesTripleTerms = carriesTripleTerms;
    }

    /** {@code ttl}: as in {@code /id/compound/x.ttl} and {@code ?format=ttl}. */
    public String suffix() {
        return suffix;
    }

    /** Without parameters. */
    public String mediaType() {
        return mediaType;
    }

    public boolean carriesTripleTerms() {
        return carriesTripleTerms;
    }

    /** By suffix or media type. */
    public static Optional<RdfSyntax> named(String name) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.suffix.equals(name) || syntax.mediaType.equals(name))
                .findFirst();
    }

    /** The graph in this syntax, UTF-8. */
    public byte[] write(Graph graph, PrefixMap prefixes) {
        List<Triple> triples = graph.find(Node.ANY, Node.ANY, Node.ANY)
                .filterKeep(triple -> carriesTripleTerms || !isTripleTerm(triple))
                .toList();
        triples.sort(ORDER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (this == JSON_LD || this == RDF_XML) {
            Graph sorted = GraphFactory.createDefaultGraph();
            sorted.getPrefixMapping().setNsPrefixes(prefixes.getMapping());
            triples.forEach(sorted::add);
            RDFWriter.source(sorted).format(format).output(out);
        } else {
            StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
            stream.start();
            prefixes.forEach(stream::prefix);
            triples.forEach(stream::triple);
            stream.finish();
        }
        return out.toByteArray();
    }

    private static boolean isTripleTerm(Triple triple) {
        return triple.getObject().isTripleTerm() || triple.getSubject().isTripleTerm();
    }
}
