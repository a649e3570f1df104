package org.warrantgraph.source.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;

/** The syntaxes of RDF that are read, told by the end of a file's name. */
enum RdfSyntax {
    TURTLE("Turtle", Lang.TURTLE, "text/turtle", ".ttl"),
    TRIG("TriG", Lang.TRIG, "application/trig", ".trig"),
    NTRIPLES("N-Triples", Lang.NTRIPLES, "application/n-triples", ".nt"),
    NQUADS("N-Quads", Lang.NQUADS, "application/n-quads", ".nq"),
    RDFXML("RDF/XML", Lang.RDFXML, "application/rdf+xml", ".rdf", ".xml"),
    JSONLD("JSON-LD", Lang.JSONLD11, "application/ld+json", ".jsonld", ".json");

    private final String title;
    private final Lang lang;
    private final String mediaType;
    private final List<String> endings;

    RdfSyntax(String title, Lang lang, String mediaType, String... endings) {
        this.title = title;
        this.lang = lang;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    static Optional<RdfSyntax> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(syntax -> syntax.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    Lang lang() {
        return lang;
    }

    String mediaType() {
        return mediaType;
    }

    @Override
    public String toString() {
        return title;
    }
}
