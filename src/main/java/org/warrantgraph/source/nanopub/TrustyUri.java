package org.warrantgraph.source.nanopub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.warrantgraph.model.Hashes;

/**
 * Computes trusty URIs of module RA: names of RDF that hold a hash of it
 * (<a href="https://arxiv.org/abs/1401.5775">Kuhn and Dumontier 2014</a>).
 *
 * <p>SHA-256 over the statements in order of graph, subject, predicate and object, each part on a line, the code itself replaced by a blank
 * wherever it occurs. IRIs stand as they are, literals as {@code ^datatype text} or {@code @language text}.
 */
final class TrustyUri {
    private static final Pattern CODE = Pattern.compile("([A-Z]{2})([A-Za-z0-9_-]{43})(?=$|[#/.])");
    private static final String RDF = "RA";

    private TrustyUri() {}

    /** The code in an IRI, module first; empty where it has none. */
    static Optional<String> code(String iri) {
        Matcher matcher = CODE.matcher(iri);
        Optional<String> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of(matcher.group());
        }
        return last;
    }

    /** False for codes of modules other than RA, which are hashes of something else. */
    static boolean isOfRdf(String code) {
        return code.startsWith(RDF);
    }

    /**
     * The code that these statements have.
     *
     * @param claimed the code in their IRIs
     * @return empty where a node has no name, which module RA does not know
     */
    static Optional<String> computed(Collection<Quad> quads, String claimed) {
        if (quads.stream().anyMatch(TrustyUri::hasBlankNode)) {
            return Optional.empty();
        }
        List<Parts> parts = quads.stream()
                .map(quad -> Parts.of(quad, claimed))
                .distinct()
                .sorted(Comparator.comparing(Parts::graph)
                        .thenComparing(Parts::subject)
                        .thenComparing(Parts::predicate)
                        .thenComparing(Parts::literal)
                        .thenComparing(Parts::text)
                        .thenComparing(Parts::type))
                .toList();
        MessageDigest digest = Hashes.digest();
        for (Parts part : parts) {
            digest.update(part.lines().getBytes(StandardCharsets.UTF_8));
        }
        return Optional.of(RDF + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
    }

    private static boolean hasBlankNode(Quad quad) {
        return quad.getGraph().isBlank()
                || quad.getSubject().isBlank()
                || quad.getObject().isBlank()
                || quad.getObject().isTripleTerm();
    }

    /**
     * A statement.
     *
     * @param literal whether the object is one
     * @param text of the object: IRI or lexical form
     * @param type how the line of a literal begins; texts in a language come before those of a type
     */
    private record Parts(String graph, String subject, String predicate, boolean literal, String text, String type) {
        static Parts of(Quad quad, String code) {
            Node object = quad.getObject();
            boolean literal = object.isLiteral();
            return new Parts(
                    iri(quad.isDefaultGraph() ? "" : quad.getGraph().getURI(), code),
                    iri(quad.getSubject().getURI(), code),
                    iri(quad.getPredicate().getURI(), code),
                    literal,
                    literal ? object.getLiteralLexicalForm() : iri(object.getURI(), code),
                    literal ? type(object) : "");
        }

        private static String type(Node literal) {
            String language = literal.getLiteralLanguage();
            return language.isEmpty()
                    ? "^" + literal.getLiteralDatatypeURI()
                    : "@" + language.toLowerCase(java.util.Locale.ROOT);
        }

        private static String iri(String iri, String code) {
            return iri.replace(code, " ");
        }

        String lines() {
            String object = literal ? type + " " + text.replace("\\", "\\\\").replace("\n", "\\n") : text;
            return graph + "\n" + subject + "\n" + predicate + "\n" + object + "\n";
        }
    }
}
