package org.warrantgraph.web.sparql;

import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * The functions a query may name by IRI: casts to XSD types, and the text search as a property.
 *
 * <p>Jena's own registries load any class that an IRI of the form {@code java:…} names; these two know what they know and load nothing.
 */
final class AllowedFunctions {
    /** The property of Jena's text index. */
    static final String TEXT_QUERY = "http://jena.apache.org/text#query";

    private static final Set<String> CASTS = Set.of(
            "string",
            "boolean",
            "integer",
            "decimal",
            "double",
            "float",
            "dateTime",
            "date",
            "time",
            "int",
            "long",
            "gYear",
            "gYearMonth",
            "duration",
            "dayTimeDuration",
            "yearMonthDuration",
            "nonNegativeInteger");

    private static final FunctionRegistry FUNCTIONS = functions();
    private static final PropertyFunctionRegistry PROPERTIES = properties();

    private AllowedFunctions() {}

    static boolean isFunction(String iri) {
        return iri.startsWith(XSD.NS) && CASTS.contains(iri.substring(XSD.NS.length()));
    }

    /** Whether a predicate would be taken for a computed one by plain Jena, and is not the text search. */
    static boolean isForbiddenProperty(String iri) {
        return !iri.equals(TEXT_QUERY)
                && (iri.startsWith("java:")
                        || iri.startsWith("http://jena.apache.org/")
                        || iri.startsWith("http://jena.hpl.hp.com/"));
    }

    static FunctionRegistry functionRegistry() {
        return FUNCTIONS;
    }

    static PropertyFunctionRegistry propertyRegistry() {
        return PROPERTIES;
    }

    private static FunctionRegistry functions() {
        FunctionRegistry standard = FunctionRegistry.standardRegistry();
        FunctionRegistry allowed = new FunctionRegistry() {
            @Override
            public @Nullable FunctionFactory get(String iri) {
                return isRegistered(iri) ? super.get(iri) : null;
            }
        };
        CASTS.stream()
                .map(name -> XSD.NS + name)
                .filter(standard::isRegistered)
                .forEach(iri -> allowed.put(iri, standard.get(iri)));
        return allowed;
    }

    private static PropertyFunctionRegistry properties() {
        PropertyFunctionRegistry standard = PropertyFunctionRegistry.standardRegistry();
        PropertyFunctionRegistry allowed = new PropertyFunctionRegistry() {
            @Override
            public boolean manages(String iri) {
                return isRegistered(iri);
            }

            @Override
            public @Nullable PropertyFunctionFactory get(String iri) {
                return isRegistered(iri) ? super.get(iri) : null;
            }
        };
        if (standard.isRegistered(TEXT_QUERY)) {
            allowed.put(TEXT_QUERY, standard.get(TEXT_QUERY));
        }
        return allowed;
    }
}
