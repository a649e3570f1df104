package org.warrantgraph.model;

/**
 * A name or code that a claim with {@link Vocabulary.Relation#IDENTIFIER} gives to an entity; a {@code schema:PropertyValue} node.
 *
 * @param scheme what kind of code it is: {@code research code}, {@code BenchChem Cat. No.}, {@code chembl}
 * @param value the code as printed
 */
public record IdentifierCode(Iri iri, String scheme, String value) implements Statement {
    public static IdentifierCode of(String scheme, String value) {
        return new IdentifierCode(Iris.identifierCode(scheme, value), scheme, value);
    }
}
