package org.warrantgraph.source.nanopub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.warrantgraph.model.Iri;
import org.warrantgraph.source.statement.RelationTable;
import org.warrantgraph.text.lexicon.LexiconData;

/** What properties in nanopublications stand for, by the tables below {@code nanopub/}. Immutable. */
final class NanopubTerms {
    private static final String BIOLINK = "https://w3id.org/biolink/vocab/";

    private final Map<String, String> roles = new HashMap<>();
    private final RelationTable predicates = RelationTable.read("nanopub/predicates.tsv");
    private final RelationTable biolink = RelationTable.read("kgx/predicates.tsv");

    private NanopubTerms() {
        LexiconData.rows("nanopub/terms.tsv", cells -> roles.put(cells[0], cells[1]));
    }

    /** Loaded when it is first asked for. */
    static NanopubTerms bundled() {
        return Bundled.TERMS;
    }

    private static final class Bundled {
        static final NanopubTerms TERMS = new NanopubTerms();
    }

    Optional<RelationTable.Mapped> relation(String predicate) {
        return predicate.startsWith(BIOLINK)
                ? biolink.of(predicate.substring(BIOLINK.length()), "*")
                : predicates.of(predicate, "*");
    }

    /**
     * What these quads say in this role.
     *
     * @param role {@code cites}, {@code creator}, {@code created} or {@code licence}
     */
    List<Node> said(List<Quad> quads, String role) {
        return quads.stream()
                .filter(quad -> role.equals(roles.get(quad.getPredicate().getURI())))
                .map(Quad::getObject)
                .filter(node -> node.isURI() || node.isLiteral())
                .distinct()
                .toList();
    }

    /** The node as a name; empty where it is none that we can write. */
    static Optional<Iri> iri(String text) {
        try {
            return Optional.of(new Iri(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
