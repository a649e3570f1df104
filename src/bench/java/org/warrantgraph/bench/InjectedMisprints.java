package org.warrantgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateFactory;
import org.warrantgraph.build.Assembly;
import org.warrantgraph.build.AssemblyRule;
import org.warrantgraph.build.Checks;
import org.warrantgraph.build.Release;
import org.warrantgraph.engine.NumberedData;

/**
 * Prints how many misprints the arithmetic checks find: all results of a folder of records are taken as they are printed, one kind of
 * misprint is put into each result that can have it, and the checks are run again. One line a kind.
 *
 * <p>A misprint counts as found where a check calls the result inconsistent, or incomplete as a warning, that said neither before.
 */
public final class InjectedMisprints {
    private static final String PREFIXES = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX qudt: <http://qudt.org/schema/qudt/>
            PREFIX unit: <http://qudt.org/vocab/unit/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <https://schema.org/>
            PREFIX graph: <https://w3id.org/warrant/graph/>
            PREFIX m: <urn:x-misprint:>
            """;
    private static final String INTERVAL =
            "?r w:ciLow ?l ; w:ciHigh ?h ; qudt:numericValue ?v . FILTER (?l < ?v && ?v < ?h) ";
    private static final String RATIO = INTERVAL
            + "?r w:statistic ?s . FILTER (?s IN (w:hazardRatio, w:oddsRatio, w:riskRatio, w:rateRatio) && ?l > 0) ";
    private static final String P = INTERVAL
            + "?r w:statistic ?s ; w:pValue ?p ; w:pRelation \"=\" . FILTER (?s IN (w:hazardRatio, w:oddsRatio, w:riskRatio, w:rateRatio, w:meanDifference, w:riskDifference) && ?p > 0) ";

    /** @param update makes the misprint and marks the result with {@code m:here true} */
    private record Kind(String name, String update) {
        static Kind of(String name, String property, String was, String becomes, String where) {
            return new Kind(
                    name,
                    "DELETE { ?r %1$s %2$s } INSERT { ?r %1$s ?new ; m:here true } WHERE { %4$s BIND (%3$s AS ?new) FILTER (?new != %2$s) }"
                            .formatted(property, was, becomes, where));
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "limits of the interval swapped",
                    "DELETE { ?r w:ciLow ?l ; w:ciHigh ?h } INSERT { ?r w:ciLow ?h ; w:ciHigh ?l ; m:here true } WHERE { "
                            + INTERVAL + "}"),
            Kind.of("estimate ten times too large", "qudt:numericValue", "?v", "?v * 10", INTERVAL),
            Kind.of("estimate ten times too small", "qudt:numericValue", "?v", "?v / 10", INTERVAL),
            Kind.of(
                    "ratio: two digits of the estimate exchanged (0.45, 0.54)",
                    "qudt:numericValue",
                    "?v",
                    exchanged("?v"),
                    RATIO),
            Kind.of("ratio: lower limit ten times too small", "w:ciLow", "?l", "?l / 10", RATIO),
            Kind.of("ratio: upper limit ten times too large", "w:ciHigh", "?h", "?h * 10", RATIO),
            Kind.of("ratio: two digits of the lower limit exchanged", "w:ciLow", "?l", exchanged("?l"), RATIO),
            Kind.of("ratio: two digits of the upper limit exchanged", "w:ciHigh", "?h", exchanged("?h"), RATIO),
            Kind.of("p ten times too large", "w:pValue", "?p", "?p * 10", P + "FILTER (?p < 0.1) "),
            Kind.of("p ten times too small", "w:pValue", "?p", "?p / 10", P),
            Kind.of("p a hundred times too small", "w:pValue", "?p", "?p / 100", P),
            new Kind("percentage of the arm: last printed digit one more", percent("1")),
            new Kind("percentage of the arm: last printed digit five more", percent("5")),
            new Kind(
                    "size of an arm: ten more",
                    "DELETE { ?r qudt:numericValue ?v } INSERT { ?r qudt:numericValue ?new ; m:here true } WHERE { ?r w:statistic w:participantCount ; w:arm ?arm ; qudt:numericValue ?v . ?r w:ofEndpoint/w:measure w:enrolment . GRAPH graph:checks { ?f w:check \"arm-sizes-add-up\" ; w:outcome w:consistent ; prov:used ?r } BIND (?v + 10 AS ?new) }"),
            new Kind(
                    "medians of the two arms exchanged",
                    "DELETE { ?r qudt:numericValue ?v } INSERT { ?r qudt:numericValue ?new ; m:here true } WHERE { GRAPH graph:checks { ?f w:check \"medians-and-ratio-same-direction\" ; w:outcome w:consistent ; prov:used ?r , ?o } ?r w:statistic w:median ; qudt:numericValue ?v . ?o w:statistic w:median ; qudt:numericValue ?new . FILTER (?r != ?o && ?v != ?new) }"));

    private InjectedMisprints() {}

    private static String exchanged(String number) {
        return "xsd:decimal(REPLACE(STR(" + number + "), \"^([0-9]*\\\\.)([0-9])([0-9])\", \"$1$3$2\"))";
    }

    /** Only of percentages from which a whole number of subjects follows; the printed words change with the number. */
    private static String percent(String more) {
        return """
               DELETE { ?r qudt:numericValue ?v ; w:printed ?words ; w:impliedCount ?c } INSERT { ?r qudt:numericValue ?new ; w:printed ?now ; m:here true } WHERE {
                 ?r w:statistic w:percentage ; w:impliedCount ?c ; w:arm ?arm ; qudt:hasUnit unit:PERCENT ; qudt:numericValue ?v ; w:printed ?words .
                 FILTER (CONTAINS(?words, STR(?v)))
                 BIND (STRLEN(STRAFTER(STR(?v), ".")) AS ?d)
                 BIND (?v + %s * IF(?d = 0, 1, IF(?d = 1, 0.1, IF(?d = 2, 0.01, 0.001))) AS ?new) FILTER (?new < 100)
                 BIND (REPLACE(?words, REPLACE(STR(?v), "\\\\.", "\\\\\\\\."), STR(?new)) AS ?now)
               }
               """.formatted(more);
    }

    private static final String FOUND = PREFIXES + """
            SELECT ?r ?check WHERE {
              ?r m:here true .
              GRAPH graph:checks { ?f w:check ?check ; w:outcome ?outcome ; w:severity ?severity . { ?f schema:about ?r } UNION { ?f prov:used ?r } }
              FILTER (?outcome = w:inconsistent || (?outcome = w:incomplete && ?severity = w:warning))
            }
            """;

    /** @param args folder of trial records or articles, plain or packed */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("misprints");
        try (Release release =
                ArithmeticFalseAlarms.build(Path.of(args.length > 0 ? args[0] : "../shared/data/trials"), folder)) {
            List<Quad> quads = new ArrayList<>();
            Txn.executeRead(release.data(), () -> release.data().find().forEachRemaining(quads::add));
            System.out.println("kind: results with the misprint, found, by which checks");
            KINDS.forEach(kind -> print(kind, quads));
        }
    }

    private static void print(Kind kind, List<Quad> quads) {
        DatasetGraph data = NumberedData.create();
        quads.forEach(data::add);
        // What somebody should look at anyway tells nothing.
        update(data, PREFIXES + """
                INSERT { ?r m:known true } WHERE {
                  GRAPH graph:checks { ?f w:outcome ?outcome ; w:severity w:warning . { ?f schema:about ?r } UNION { ?f prov:used ?r } } }
                """);
        update(data, PREFIXES + kind.update());
        update(
                data,
                PREFIXES
                        + "DELETE { ?r m:here true } WHERE { ?r m:here true ; m:known true } ; DROP GRAPH graph:checks");
        new Assembly(AssemblyRule.bundled().stream()
                        .filter(rule -> rule.file().startsWith("60-"))
                        .toList())
                .run(data, rule -> {});
        Checks.bundled("bench").run(data, check -> {});
        TreeSet<String> found = new TreeSet<>();
        TreeSet<String> checks = new TreeSet<>();
        try (QueryExec exec = QueryExec.dataset(data)
                .query(QueryFactory.create(FOUND, Syntax.syntaxARQ))
                .build()) {
            exec.select().forEachRemaining(row -> {
                found.add(row.get("r").getURI());
                checks.add(row.get("check").getLiteralLexicalForm());
            });
        }
        long all = data.stream(
                        Quad.defaultGraphIRI,
                        null,
                        org.apache.jena.graph.NodeFactory.createURI("urn:x-misprint:here"),
                        null)
                .count();
        System.out.println(kind.name() + ": " + all + ", " + found.size() + ", " + String.join(" ", checks));
    }

    private static void update(DatasetGraph data, String text) {
        UpdateExec.dataset(data).update(UpdateFactory.create(text)).execute();
    }
}
