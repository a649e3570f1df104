package org.warrantgraph.source.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/**
 * Parses one RDF file. Relative names are below {@code https://w3id.org/warrant/id/}; nothing is fetched. Not thread-safe.
 *
 * <p>What the parser can read on after is a problem; where it cannot, the file is refused.
 */
final class ParsedRdf {
    private static final int MOST_PROBLEMS = 1000;
    private static final int LONGEST = 300;

    /** @param line counted from 1; 0 where the parser does not tell */
    record Problem(int line, String what) {}

    private final List<Triple> triples = new ArrayList<>();
    private final Map<String, Long> otherGraphs = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final RdfPlaces places;

    private final RdfSyntax syntax;
    private final String file;

    private ParsedRdf(String file, RdfSyntax syntax, RdfPlaces places) {
        this.file = file;
        this.syntax = syntax;
        this.places = places;
    }

    /** @throws WarrantException.UnreadableInput if the text is not of this syntax to its end */
    static ParsedRdf of(String file, RdfSyntax syntax, String text) {
        boolean marked = syntax == RdfSyntax.RDFXML || syntax == RdfSyntax.JSONLD;
        ParsedRdf parsed = new ParsedRdf(file, syntax, new RdfPlaces(text, marked));
        try {
            if (syntax == RdfSyntax.JSONLD) {
                parsed.json(text);
            } else {
                parsed.riot(text);
            }
        } catch (RiotException | IRIException e) {
            throw parsed.broken(String.valueOf(e.getMessage()), 0);
        } catch (JsonLdError | JsonException | IllegalArgumentException e) {
            throw parsed.broken(String.valueOf(e.getMessage()), 0);
        }
        return parsed;
    }

    private WarrantException.UnreadableInput broken(String why, int line) {
        return refused(
                file, "001", line, "it is no " + syntax + ": " + cut(why), "Mend it there; nothing of it is read.");
    }

    static WarrantException.UnreadableInput refused(String file, String number, int line, String what, String remedy) {
        return new WarrantException.UnreadableInput(
                "W-RDF-" + number, Place.line(file, line), "the file is refused: " + what.strip() + ".", remedy);
    }

    private static String cut(String message) {
        return message.substring(0, Math.min(LONGEST, message.length()));
    }

    /** Of the default graph, in the order of the file. */
    List<Triple> triples() {
        return triples;
    }

    /** How many statements each named graph has. */
    Map<String, Long> otherGraphs() {
        return otherGraphs;
    }

    /** In the order of the file. */
    List<Problem> problems() {
        return problems;
    }

    RdfPlaces places() {
        return places;
    }

    private void riot(String text) {
        RDFParserRegistry.getFactory(syntax.lang())
                .create(syntax.lang(), new Profile())
                .read(
                        new StringReader(text),
                        Namespaces.ID,
                        syntax.lang().getContentType(),
                        new StreamRDFBase() {
                            @Override
                            public void triple(Triple triple) {
                                triples.add(triple);
                            }

                            @Override
                            public void quad(Quad quad) {
                                add(quad.isDefaultGraph() ? "" : quad.getGraph().toString(), quad.asTriple());
                            }
                        },
                        RIOT.getContext().copy());
    }

    private void json(String text) throws JsonLdError {
        JsonLdOptions options = new JsonLdOptions(BundledContext.loader());
        options.setBase(URI.create(Namespaces.ID));
        options.setOrdered(true);
        // JSON-LD would leave unknown keys and broken names out in silence.
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        options.setUriValidation(UriValidationPolicy.None);
        JsonLd.toRdf(JsonDocument.of(new StringReader(text))).options(options).provide(new Statements());
    }

    private void add(String graph, Triple triple) {
        if (graph.isEmpty()) {
            triples.add(triple);
        } else {
            otherGraphs.merge(graph, 1L, Long::sum);
        }
    }

    private final class Statements implements RdfQuadConsumer {
        @Override
        public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                @Nullable String datatype,
                @Nullable String language,
                @Nullable String direction,
                @Nullable String graph)
                throws RdfConsumerException {
            Node value;
            if (language != null) {
                value = NodeFactory.createLiteralLang(object, language);
            } else {
                value = datatype == null
                        ? node(object)
                        : NodeFactory.createLiteralDT(
                                object, TypeMapper.getInstance().getSafeTypeByName(datatype));
            }
            add(graph == null ? "" : graph, Triple.create(node(subject), node(predicate), value));
            return this;
        }

        private static Node node(String name) {
            return name.startsWith("_:") ? NodeFactory.createBlankNode(name.substring(2)) : NodeFactory.createURI(name);
        }
    }

    /** Tells where each name stands as the parser comes to it. */
    private final class Profile extends ParserProfileStd {
        Profile() {
            super(
                    RiotLib.factoryRDF(),
                    new Collected(),
                    IRIxResolver.create(IRIs.reference(Namespaces.ID))
                            .resolve(true)
                            .allowRelative(false)
                            .build(),
                    PrefixMapFactory.create(),
                    RIOT.getContext().copy(),
                    true,
                    false);
        }

        @Override
        public Node createURI(String name, long line, long column) {
            return read(super.createURI(name, line, column), line);
        }

        @Override
        public Node createBlankNode(Node scope, String label, long line, long column) {
            return read(super.createBlankNode(scope, label, line, column), line);
        }

        @Override
        public Node createBlankNode(Node scope, long line, long column) {
            return read(super.createBlankNode(scope, line, column), line);
        }

        private Node read(Node node, long line) {
            places.name(node, line);
            return node;
        }

        @Override
        public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
            places.statement(subject, predicate, object);
            return super.createTriple(subject, predicate, object, line, column);
        }

        @Override
        public Quad createQuad(Node graph, Node subject, Node predicate, Node object, long line, long column) {
            places.statement(subject, predicate, object);
            return super.createQuad(graph, subject, predicate, object, line, column);
        }
    }

    private final class Collected implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem((int) Math.max(0, line), cut(message)));
            }
        }

        @Override
        public void error(String message, long line, long column) {
            warning(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw broken(message, (int) Math.max(0, line));
        }
    }
}
