package org.warrantgraph.model;

import java.util.Optional;

/**
 * A text, number or date as a triple carries it.
 *
 * @param lexical the characters, as written
 * @param datatype what they stand for; {@code xsd:string} for plain text, {@code rdf:langString} where there is a language
 * @param language tag such as {@code en}
 */
public record RdfLiteral(String lexical, Iri datatype, Optional<String> language) implements RdfTerm {
    private static final Iri STRING = new Iri("http://www.w3.org/2001/XMLSchema#string");
    private static final Iri LANGUAGE_STRING = new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString");

    /** Text without a language. */
    public static RdfLiteral text(String text) {
        return new RdfLiteral(text, STRING, Optional.empty());
    }

    public static RdfLiteral english(String text) {
        return new RdfLiteral(text, LANGUAGE_STRING, Optional.of("en"));
    }
}
