package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.TestServer;

/** What a source may hold and a page must show as text: on every kind of page, in lists, titles, pictures, tables and downloads. */
final class HostileContentTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String QUOTES = "\"'><img src=x onerror=alert(2)>";
    private static final String RIGHT_TO_LEFT = "\u202egnortS\u202c \u05e2\u05d1\u05e8\u05d9\u05ea";
    private static final String COMBINING = "a" + "\u0301\u0323".repeat(40);
    private static final String ENDLESS = "x".repeat(1 << 20);
    private static final List<String> NAMES = List.of(SCRIPT, QUOTES, RIGHT_TO_LEFT, COMBINING, ENDLESS);

    private static TestServer server;

    @BeforeAll
    static void start() {
        ReferenceRelease release = ReferenceRelease.lerociclib();
        Txn.executeWrite(release.data(), () -> {
            for (int i = 0; i < NAMES.size(); i++) {
                Node name = NodeFactory.createLiteralString(NAMES.get(i));
                Node compound = id("compound/hostile-" + i);
                add(release, compound, RDF.type.asNode(), term("Compound"));
                add(release, compound, SKOS.prefLabel.asNode(), name);
                add(release, compound, SKOS.altLabel.asNode(), name);
                Node work = id("work/hostile-" + i);
                add(release, work, RDF.type.asNode(), term("Work"));
                add(release, work, DCTerms.title.asNode(), name);
                Node document = id("document/hostile-" + i);
                add(release, document, RDF.type.asNode(), term("SourceDocument"));
                add(release, document, DCTerms.title.asNode(), name);
                add(release, document, DCTerms.rights.asNode(), name);
                for (String address : List.of(
                        "javascript:alert(3)", "data:text/html,<b>x", "http://x.example/\"onclick=\"alert(4)")) {
                    add(
                            release,
                            document,
                            NodeFactory.createURI(Namespaces.SCHEMA + "url"),
                            NodeFactory.createURI(address));
                }
                Node said = id("proposition/hostile-" + i);
                add(release, said, RDF.type.asNode(), term("Proposition"));
                add(release, said, term("subject"), compound);
                add(release, said, term("predicate"), term("inhibits"));
                add(release, said, term("object"), id("protein/cdk4"));
                add(release, said, term("status"), term("reported"));
                Node claim = id("claim/hostile-" + i);
                add(release, claim, RDF.type.asNode(), term("Claim"));
                add(release, claim, term("affirms"), said);
                add(release, claim, term("source"), document);
                add(release, claim, term("qualifier"), name);
                Node conflict = id("conflict/hostile-" + i);
                Node denial = id("claim/hostile-denial-" + i);
                add(release, denial, RDF.type.asNode(), term("Claim"));
                add(release, denial, term("denies"), said);
                add(release, denial, term("source"), document);
                add(release, conflict, RDF.type.asNode(), term("Conflict"));
                add(release, conflict, term("side"), claim);
                add(release, conflict, term("side"), denial);
                add(release, conflict, DCTerms.description.asNode(), name);
                Node finding = id("finding/hostile-" + i);
                Node checks = NodeFactory.createURI(Namespaces.GRAPH + "checks");
                release.data().add(Quad.create(checks, finding, RDF.type.asNode(), term("CheckFinding")));
                release.data()
                        .add(Quad.create(checks, finding, NodeFactory.createURI(Namespaces.SCHEMA + "about"), said));
                release.data().add(Quad.create(checks, finding, DCTerms.description.asNode(), name));
                release.data().add(Quad.create(checks, finding, term("check"), name));
                release.data().add(Quad.create(checks, finding, term("outcome"), term("inconsistent")));
            }
        });
        server = new TestServer(release);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Node id(String key) {
        return NodeFactory.createURI(Namespaces.ID + key);
    }

    private static Node term(String name) {
        return NodeFactory.createURI(Namespaces.ONTOLOGY + name);
    }

    private static void add(ReferenceRelease release, Node subject, Node predicate, Node object) {
        release.data().add(Quad.create(Quad.defaultGraphIRI, subject, predicate, object));
    }

    static Stream<String> pages() {
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/id/protein/cdk4",
                "/findings",
                "/conflicts",
                "/release",
                "/search?q=alert",
                "/search?q=%22",
                "/explain?drug=compound/hostile-0"));
        for (int i = 0; i < NAMES.size(); i++) {
            for (String type : List.of("compound", "work", "document", "proposition", "claim", "finding", "conflict")) {
                pages.add("/id/" + type + "/hostile-" + i);
            }
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_showsIt_asText(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src^=/static/]), img:not([src^=/static/]), iframe, object, embed, base, b"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList().stream()
                            .map(attribute -> attribute.getKey().toLowerCase(java.util.Locale.ROOT)))
                    .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.equals("srcdoc"));
        }
        assertThat(page.select("[href], [src], [action], [xlink:href]").stream()
                        .flatMap(element -> Stream.of("href", "src", "action").map(element::attr)))
                .noneMatch(address ->
                        address.strip().toLowerCase(java.util.Locale.ROOT).matches("(javascript|data|vbscript):.*"));
    }

    @Test
    void script_isReadAsItIsWritten() {
        assertThat(Jsoup.parse(body("/id/compound/hostile-0")).select("h1").text())
                .isEqualTo(SCRIPT);
        assertThat(Jsoup.parse(body("/id/compound/hostile-1")).select("h1").text())
                .isEqualTo(QUOTES);
        assertThat(Jsoup.parse(body("/id/claim/hostile-0")).select("dd").text()).contains(SCRIPT);
        assertThat(Jsoup.parse(body("/id/compound/hostile-3")).select("h1").text())
                .isEqualTo(COMBINING);
    }

    @Test
    void endlessName_makesNoHeavyPage() {
        for (String path : List.of("/id/protein/cdk4", "/id/proposition/hostile-4", "/release", "/conflicts", "/")) {
            assertThat(body(path).length()).as(path).isLessThan(1 << 19);
        }
    }

    @Test
    void downloads_carryIt_unchanged() {
        assertThat(server.get("/id/compound/hostile-0.ttl").body()).contains("<script>alert(1)</script>");
        assertThat(server.get("/table/findings.csv").body()).contains(SCRIPT);
        HttpResponse<String> json = server.get("/suggest?q=%3Cscript");
        assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(json.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    private static String body(String path) {
        return server.get(path, "Accept", "text/html").body();
    }
}
