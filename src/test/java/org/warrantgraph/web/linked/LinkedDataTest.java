package org.warrantgraph.web.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.TestServer;

/** The HTTP rules, over one thing of every type, every syntax and every way to ask for it. */
class LinkedDataTest {
    private static final List<String> THINGS = List.of(
            "/id/compound/lerociclib",
            "/id/protein/cdk4",
            "/id/disease/hr-positive-abc",
            "/id/step/guide-9969ea4c-4-rb-phosphorylation",
            "/id/drug-class/serd",
            "/id/proposition/0a274749623be9804a4c77ae",
            "/id/claim/c58a405297f410212e85b945",
            "/id/evidence/f7f4854c8c5e26ae17a54d4f",
            "/id/anchor/659e2284adafebf4c4f3c5e1",
            "/id/document/benchchem-lerociclib-9969ea4c",
            "/id/reference/9969ea4c-1",
            "/id/copy/leonarda-1-article-pmc",
            "/id/work/leonarda-1-article",
            "/id/trial/leonarda-1",
            "/id/experiment/g1t48-lerociclib-xenograft",
            "/id/arm/leonarda-1-a",
            "/id/endpoint/leonarda-1-orr",
            "/id/result/leonarda-1-orr-a-percentage-c317fb59",
            "/id/decision/e543cc95ddff8a747b6fc8f3",
            "/id/finding/ed63363a9c125a780541f1f8",
            "/id/agent/warrant-guide-importer-0.2.0",
            "/id/release/reference-0.2.0");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(ReferenceRelease.lerociclib());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> thingsInEverySyntax() {
        return THINGS.stream()
                .flatMap(thing -> Stream.of(RdfSyntax.values()).map(syntax -> Arguments.of(thing, syntax)));
    }

    static Stream<String> things() {
        return THINGS.stream();
    }

    @ParameterizedTest
    @MethodSource("thingsInEverySyntax")
    void suffixFormatAndAccept_giveTheSameGraph(String thing, RdfSyntax syntax) {
        HttpResponse<String> bySuffix = server.get(thing + "." + syntax.suffix(), "Accept", "text/html");
        HttpResponse<String> byFormat = server.get(thing + "?format=" + syntax.suffix(), "Accept", "text/html");
        HttpResponse<String> byAccept = server.get(thing, "Accept", "text/html;q=0.5, " + syntax.mediaType());
        for (HttpResponse<String> answer : List.of(bySuffix, byFormat, byAccept)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(syntax.mediaType());
            assertThat(answer.body()).isEqualTo(bySuffix.body());
            assertThat(answer.headers().firstValue("ETag"))
                    .isEqualTo(bySuffix.headers().firstValue("ETag"));
        }
        assertThat(byAccept.headers().firstValue("Vary")).contains("Accept");
        assertThat(byAccept.headers().firstValue("Content-Location")).contains(thing + "." + syntax.suffix());

        HttpResponse<String> again = server.get(
                thing,
                "Accept",
                syntax.mediaType(),
                "If-None-Match",
                byAccept.headers().firstValue("ETag").orElse(""));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Vary")).contains("Accept");

        HttpResponse<String> head = server.send(
                server.request(thing, "Accept", syntax.mediaType()).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : List.of("ETag", "Content-Type", "Content-Length", "Link", "Vary", "Content-Location")) {
            assertThat(head.headers().firstValue(header))
                    .isEqualTo(byAccept.headers().firstValue(header));
        }
    }

    @ParameterizedTest
    @MethodSource("things")
    void alternates_readBackEqual(String thing) {
        Graph turtle = read(thing, RdfSyntax.TURTLE);
        assertThat(turtle.contains(
                        org.apache.jena.graph.NodeFactory.createURI("https://w3id.org/warrant" + thing),
                        Node.ANY,
                        Node.ANY))
                .isTrue();
        Graph withoutTripleTerms = GraphFactory.createDefaultGraph();
        turtle.find()
                .filterDrop(triple -> triple.getPredicate().getURI().equals(RDF.getURI() + "reifies"))
                .forEach(withoutTripleTerms::add);
        for (RdfSyntax syntax : RdfSyntax.values()) {
            Graph other = read(thing, syntax);
            assertThat(other.isIsomorphicWith(syntax.carriesTripleTerms() ? turtle : withoutTripleTerms))
                    .as(thing + " as " + syntax)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("things")
    void links_nameEveryVariantAndTheThing(String thing) {
        HttpResponse<String> answer = server.get(thing, "Accept", "text/turtle");
        String links = answer.headers().firstValue("Link").orElse("");
        assertThat(links)
                .contains("<https://w3id.org/warrant" + thing + ">; rel=\"canonical\"")
                .contains("rel=\"cite-as\"")
                .contains("rel=\"describedby\"")
                .contains("<" + thing + ".jsonld>; rel=\"alternate\"; type=\"application/ld+json\"")
                .contains("<" + thing + ".html>; rel=\"alternate\"; type=\"text/html\"");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @ParameterizedTest
    @MethodSource("things")
    void nothingAcceptable_gets406WithTheVariants(String thing) {
        HttpResponse<String> answer = server.get(thing, "Accept", "image/png, text/turtle;q=0");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
        assertThat(answer.body()).contains(thing + ".ttl").contains("text/turtle");
    }

    @Test
    void weights_decide() {
        String thing = "/id/compound/lerociclib";
        assertThat(typeFor(thing, "text/turtle;q=0.2, application/n-triples;q=0.9"))
                .startsWith("application/n-triples");
        assertThat(typeFor(thing, "text/*;q=0.2, application/ld+json;q=0.3")).startsWith("application/ld+json");
        assertThat(typeFor(thing, "*/*, text/html;q=0")).doesNotStartWith("text/html");
        assertThat(typeFor(thing, "*/*")).startsWith("text/html");
        assertThat(typeFor(thing, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
                .startsWith("text/html");
    }

    @Test
    void unknownThing_gets404_whateverIsAccepted() {
        assertThat(server.get("/id/compound/no-such-thing", "Accept", "text/turtle")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.get("/id/compound/no-such-thing", "Accept", "image/png")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.get("/id/compound/..%2f..%2fetc", "Accept", "*/*").statusCode())
                .isIn(400, 404);
        assertThat(server.get("/id/compound/a%22%3E%3Cscript%3E", "Accept", "text/html")
                        .body())
                .doesNotContain("<script>");
        assertThat(server.get("/id/", "Accept", "*/*").statusCode()).isEqualTo(404);
        assertThat(server.get("/id/compound/lerociclib.pdf", "Accept", "*/*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void writing_getsTheAllowedMethods() {
        HttpResponse<String> answer =
                server.send(server.request("/id/compound/lerociclib").DELETE());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        HttpResponse<String> options =
                server.send(server.request("/id/compound/lerociclib").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(204);
    }

    @Test
    void descriptionOfACompound_reachesClaimsAndPlaces() {
        String body = server.get("/id/compound/lerociclib.ttl").body();
        assertThat(body)
                .contains("w:affirms")
                .contains("oa:exact")
                .contains("w:evidenceType")
                .contains("\"CDK4\"")
                .doesNotContain("IdentityDecision");
    }

    private static String typeFor(String thing, String accept) {
        return server.get(thing, "Accept", accept)
                .headers()
                .firstValue("Content-Type")
                .orElse("");
    }

    private static Graph read(String thing, RdfSyntax syntax) {
        Lang lang = RDFLanguages.contentTypeToLang(syntax.mediaType());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(server.get(thing + "." + syntax.suffix()).body(), lang)
                .parse(graph);
        return graph;
    }
}
