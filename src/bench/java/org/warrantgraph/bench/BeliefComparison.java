package org.warrantgraph.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.warrantgraph.build.Assembly;
import org.warrantgraph.model.Namespaces;

/**
 * Compares belief with the usual noisy-or over sentences, on evidence that people or programs judged.
 *
 * <p>Noisy-or, the formula of INDRA with its defaults for one reading system: {@code 1 - (0.05 + 0.3^n)} for n supporting sentences, 0 for
 * none; it knows neither papers nor refutations. Belief is what the rules in {@code queries/assemble} derive.
 *
 * <ul>
 *   <li>DIKB: of every claim with evidence from two papers or more, each paper is held out in turn; the score of the rest is to foretell
 *       whether that paper supports or refutes.
 *   <li>DrugMechDB: the score of an edge in one curation (set-a) is to foretell whether the second curation of the same path (set-b) has
 *       that edge.
 * </ul>
 *
 * <p>Prints for each: cases, share that came true, area under the ROC curve (0.5 is chance) and Brier score (mean squared error; lower is
 * better) of both, and a table of calibration. Argument: the folder with the shared data.
 */
public final class BeliefComparison {
    private static final String W = Namespaces.ONTOLOGY;
    private static final String X = "https://example.org/";

    private BeliefComparison() {}

    /** One row of evidence: the paper, and whether it supports. */
    private record Evidence(String paper, boolean supports) {}

    /** Evidence that is known, and what is to be foretold. */
    private record Case(List<Evidence> known, boolean cameTrue) {}

    public static void main(String[] arguments) throws IOException {
        JenaSystem.init();
        Path data = Path.of(arguments[0]);
        compare("DIKB, held-out paper supports", dikb(data.resolve("dikb-evidence/dikb-ddi-evidence-dev.tsv")));
        compare(
                "DrugMechDB, edge is in the second curation",
                drugMechDb(data.resolve("drugmechdb/evidence-annotated")));
    }

    private static List<Case> dikb(Path file) throws IOException {
        Map<String, List<Evidence>> claims = new TreeMap<>();
        CSVFormat format =
                CSVFormat.TDF.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows = CSVParser.parse(file, java.nio.charset.StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : rows) {
                if (!row.get("evidenceRole").isEmpty()) {
                    claims.computeIfAbsent(row.get("researchStatementLabel"), key -> new ArrayList<>())
                            .add(new Evidence(
                                    row.get("evidenceSource"),
                                    row.get("evidenceRole").equals("support")));
                }
            }
        }
        List<Case> cases = new ArrayList<>();
        for (List<Evidence> evidence : claims.values()) {
            Set<String> papers = new HashSet<>();
            evidence.forEach(row -> papers.add(row.paper()));
            for (String paper : papers.stream().sorted().toList()) {
                List<Evidence> held = evidence.stream()
                        .filter(row -> row.paper().equals(paper))
                        .toList();
                List<Evidence> rest = evidence.stream()
                        .filter(row -> !row.paper().equals(paper))
                        .toList();
                boolean agreed =
                        held.stream().map(Evidence::supports).distinct().count() == 1;
                if (!rest.isEmpty() && agreed) {
                    cases.add(new Case(rest, held.get(0).supports()));
                }
            }
        }
        return cases;
    }

    private static List<Case> drugMechDb(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("set-a"), "P??.yaml")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.sort(Comparator.naturalOrder());
            for (Path file : sorted) {
                Path second = folder.resolve("set-b").resolve(file.getFileName());
                if (Files.exists(second)) {
                    Set<String> again = edges(second).keySet();
                    edges(file).forEach((edge, evidence) -> {
                        if (!evidence.isEmpty()) {
                            cases.add(new Case(evidence, again.contains(edge)));
                        }
                    });
                }
            }
        }
        return cases;
    }

    @SuppressWarnings("unchecked") // the form of the files is known
    private static Map<String, List<Evidence>> edges(Path file) throws IOException {
        Map<String, Object> path =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        Map<String, List<Evidence>> edges = new TreeMap<>();
        for (Map<String, Object> link : (List<Map<String, Object>>) path.getOrDefault("links", List.of())) {
            List<Evidence> evidence =
                    edges.computeIfAbsent(link.get("source") + " " + link.get("target"), key -> new ArrayList<>());
            for (Map<String, Object> item : (List<Map<String, Object>>) link.getOrDefault("evidence", List.of())) {
                String says = String.valueOf(item.get("supports"));
                evidence.add(new Evidence(
                        String.valueOf(item.get("reference")), says.equals("SUPPORT") || says.equals("PARTIAL")));
            }
        }
        return edges;
    }

    private static void compare(String what, List<Case> cases) {
        double share = cases.stream().filter(Case::cameTrue).count() / (double) cases.size();
        double[] beliefs = beliefs(cases);
        double[] noisyOr = cases.stream().mapToDouble(BeliefComparison::noisyOr).toArray();
        print("%s: %d cases, %.3f came true", what, cases.size(), share);
        print("  belief:   area %.3f, Brier %.3f", area(cases, beliefs), brier(cases, beliefs));
        print("  noisy-or: area %.3f, Brier %.3f", area(cases, noisyOr), brier(cases, noisyOr));
        print("  always the share: Brier %.3f", share * (1 - share));
        boolean[] came = new boolean[cases.size()];
        for (int i = 0; i < came.length; i++) {
            came[i] = cases.get(i).cameTrue();
        }
        calibration("belief", Calibration.of(beliefs, came));
        calibration("noisy-or", Calibration.of(noisyOr, came));
    }

    private static void calibration(String score, Calibration calibration) {
        print("  calibration of %s: error %.3f", score, calibration.error());
        calibration.bins().forEach(bin -> print("    %s", bin));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static double noisyOr(Case one) {
        int n = (int) one.known().stream().filter(Evidence::supports).count();
        return n == 0 ? 0 : 1 - (0.05 + Math.pow(0.3, n));
    }

    /** What the rules make of the cases: one proposition each, its papers works of their own. */
    private static double[] beliefs(List<Case> cases) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> {
            for (String file : List.of("warrant", "schemes", "policy", "alignments")) {
                RDFParser.source(BeliefComparison.class.getResourceAsStream("/ontology/" + file + ".ttl"))
                        .lang(Lang.TURTLE)
                        .parse(StreamRDFLib.graph(data.getGraph(uri(Namespaces.GRAPH + "vocabulary"))));
            }
            for (int i = 0; i < cases.size(); i++) {
                proposition(data, i, cases.get(i));
            }
        });
        Assembly.bundled().run(data, rule -> {});
        Map<String, Double> found = new HashMap<>();
        Txn.executeRead(data, () -> {
            try (QueryExec exec = QueryExec.dataset(data)
                    .query(QueryFactory.create("SELECT ?p ?b { ?p <" + W + "belief> ?b }"))
                    .build()) {
                exec.select()
                        .forEachRemaining(row -> found.put(
                                row.get("p").getURI(),
                                Double.valueOf(row.get("b").getLiteralLexicalForm())));
            }
        });
        double[] beliefs = new double[cases.size()];
        for (int i = 0; i < beliefs.length; i++) {
            beliefs[i] = found.getOrDefault(X + "p" + i, 0.0);
        }
        return beliefs;
    }

    private static void proposition(DatasetGraph data, int i, Case one) {
        Node p = uri(X + "p" + i);
        put(data, p, "type", "Proposition");
        data.add(Quad.defaultGraphIRI, p, uri(W + "subject"), uri(X + "s" + i));
        data.add(Quad.defaultGraphIRI, p, uri(W + "predicate"), uri(W + "inhibits"));
        data.add(Quad.defaultGraphIRI, p, uri(W + "object"), uri(X + "o" + i));
        put(data, uri(X + "d"), "type", "SourceDocument");
        for (int j = 0; j < one.known().size(); j++) {
            Evidence evidence = one.known().get(j);
            String key = i + "-" + j;
            Node work = uri(X + "work/" + Integer.toHexString(evidence.paper().hashCode()));
            Node copy = uri(work.getURI() + "-copy");
            Node claim = uri(X + "c" + key);
            data.add(Quad.defaultGraphIRI, claim, uri(W + (evidence.supports() ? "affirms" : "denies")), p);
            data.add(Quad.defaultGraphIRI, claim, uri(W + "source"), uri(X + "d"));
            data.add(Quad.defaultGraphIRI, claim, uri(W + "evidence"), uri(X + "l" + key));
            data.add(Quad.defaultGraphIRI, uri(X + "l" + key), uri(W + "hop"), uri(W + "citedBySource"));
            data.add(Quad.defaultGraphIRI, uri(X + "l" + key), uri(W + "verification"), uri(W + "unverified"));
            data.add(Quad.defaultGraphIRI, uri(X + "l" + key), uri(W + "reference"), uri(X + "r" + key));
            data.add(Quad.defaultGraphIRI, uri(X + "r" + key), uri(W + "copy"), copy);
            data.add(Quad.defaultGraphIRI, copy, uri(W + "copyOf"), work);
            put(data, work, "type", "Work");
        }
    }

    private static void put(DatasetGraph data, Node subject, String property, String type) {
        data.add(
                Quad.defaultGraphIRI,
                subject,
                uri("http://www.w3.org/1999/02/22-rdf-syntax-ns#" + property),
                uri(W + type));
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** Chance that a case that came true scores above one that did not; ties count half (Mann and Whitney). */
    private static double area(List<Case> cases, double[] scores) {
        double above = 0;
        long pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (cases.get(i).cameTrue() && !cases.get(j).cameTrue()) {
                    pairs++;
                    above += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        return above / pairs;
    }

    private static double brier(List<Case> cases, double[] scores) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double miss = scores[i] - (cases.get(i).cameTrue() ? 1 : 0);
            sum += miss * miss;
        }
        return sum / scores.length;
    }
}
