package org.warrantgraph.gold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/** Fills the queries in {@code src/test/resources/gold}; the notation is described in the README there. */
final class GoldTemplate {
    private static final String PREFIXES = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX graph: <https://w3id.org/warrant/graph/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX schema: <https://schema.org/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX qudt: <http://qudt.org/schema/qudt/>
            PREFIX unit: <http://qudt.org/vocab/unit/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;
    private static final Pattern CONDITION = Pattern.compile("^(.*?)\\s+# (if|unless) (\\w+)$");
    private static final Pattern HOLE =
            Pattern.compile("\\{(?:(name|match|gets|onlyGets|takesPart) (\\?\\w+) (\\w+)|(w:|=)(\\w+)|cites)}");

    private final String text;

    private GoldTemplate(String text) {
        this.text = text;
    }

    static GoldTemplate named(String name) {
        return new GoldTemplate(resource(name + ".rq"));
    }

    static String resource(String file) {
        try (InputStream in = GoldTemplate.class.getResourceAsStream("/gold/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing test resource gold/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The query as it stands in the file. */
    Query plain() {
        return QueryFactory.create(PREFIXES + text, Syntax.syntaxSPARQL_11);
    }

    /** Whether the fact holds, with the citations it needs. */
    Query ask(GoldLine line) {
        return parse(fill(line, true), line);
    }

    /** Whether the template says which proposition it is about. */
    boolean hasProposition() {
        return text.contains("?p ");
    }

    /** The propositions that state the fact, whatever they cite. */
    Query propositions(GoldLine line) {
        return parse(fill(line, false).replaceFirst("(?m)^ASK ", "SELECT DISTINCT ?p "), line);
    }

    private static Query parse(String query, GoldLine line) {
        try {
            return QueryFactory.create(PREFIXES + query, Syntax.syntaxSPARQL_11);
        } catch (RuntimeException e) {
            throw new IllegalStateException(line + "\n" + query, e);
        }
    }

    private String fill(GoldLine line, boolean citing) {
        String kept = text.lines()
                .map(each -> {
                    Matcher condition = CONDITION.matcher(each);
                    if (!condition.matches()) {
                        return each;
                    }
                    boolean given = line.facts().containsKey(condition.group(3));
                    return given == condition.group(2).equals("if") ? condition.group(1) : "";
                })
                .collect(Collectors.joining("\n"));
        return HOLE.matcher(kept)
                .replaceAll(hole -> Matcher.quoteReplacement(
                        hole.group(1) != null
                                ? test(hole.group(1), hole.group(2), fact(line, hole.group(3)))
                                : hole.group(4) != null
                                        ? value(hole.group(4), fact(line, hole.group(5)))
                                        : citing ? cites(line.cites()) : ""));
    }

    private static String fact(GoldLine line, String name) {
        String value = line.facts().get(name);
        if (value == null) {
            throw new IllegalStateException(line.row() + " lacks " + name + " for " + line.template());
        }
        return value;
    }

    private static String value(String kind, String fact) {
        return kind.equals("=")
                ? fact
                : Arrays.stream(fact.split("\\|")).map(term -> "w:" + term).collect(Collectors.joining(", "));
    }

    private static String test(String kind, String variable, String fact) {
        String id = variable.substring(1);
        return switch (kind) {
            case "match" -> matches("STR(" + variable + ")", fact);
            case "name" -> name(variable, fact);
            case "gets" ->
                "FILTER EXISTS { ?given" + id + " w:predicate w:hasIntervention ; w:subject " + variable
                        + " ; w:object/w:agent ?agent" + id + " . " + name("?agent" + id, fact) + " }";
            case "onlyGets" ->
                "FILTER NOT EXISTS { ?also" + id + " w:predicate w:hasIntervention ; w:subject "
                        + variable + " ; w:object/w:agent ?else" + id + " . FILTER NOT EXISTS { ?else" + id
                        + " skos:prefLabel ?elseName FILTER (" + regex("?elseName", fact) + ") } }";
            default ->
                "FILTER EXISTS { ?part" + id + " w:subject " + variable + " ; w:predicate ?role" + id
                        + " ; w:object ?thing" + id + " . FILTER (?role" + id
                        + " IN (w:enabledBy, w:input, w:output, w:duringPhase)) " + name("?thing" + id, fact) + " }";
        };
    }

    /** A name of the thing, or the local name of a term of the ontology. */
    private static String name(String variable, String fact) {
        return Arrays.stream(fact.split("&"))
                .map(each -> "FILTER (EXISTS { " + variable + " skos:prefLabel|skos:altLabel ?name FILTER ("
                        + regex("?name", each) + ") } || "
                        + regex("STRAFTER(STR(" + variable + "), STR(w:))", each) + ")")
                .collect(Collectors.joining(" "));
    }

    private static String matches(String expression, String fact) {
        return Arrays.stream(fact.split("&"))
                .map(each -> "FILTER (" + regex(expression, each) + ")")
                .collect(Collectors.joining(" "));
    }

    private static String regex(String expression, String pattern) {
        String quoted = pattern.replace("\\", "\\\\").replace("\"", "\\\"");
        return "REGEX(STR(" + expression + "), \"^(" + quoted + ")$\", \"is\")";
    }

    private static String cites(String numbers) {
        return switch (numbers) {
            case "*" -> "";
            case "-" -> "FILTER NOT EXISTS { ?claim w:evidence/w:reference ?anyReference }";
            default ->
                Arrays.stream(numbers.split(","))
                                .map(n -> "?claim w:evidence/w:reference/w:referenceNumber " + n + " . ")
                                .collect(Collectors.joining())
                        + "FILTER NOT EXISTS { ?claim w:evidence/w:reference/w:referenceNumber ?more FILTER (?more NOT IN ("
                        + numbers + ")) }";
        };
    }

    /** A line with other facts, for tests that change one thing. */
    static GoldLine with(GoldLine line, Map<String, String> facts, String cites) {
        return new GoldLine(line.row(), line.needed(), line.template(), cites, facts);
    }
}
