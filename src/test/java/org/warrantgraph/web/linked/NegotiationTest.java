package org.warrantgraph.web.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.TestServer;

/**
 * Every type of thing that the release has, with every header that clients send: status, media type, and the rules that go with every
 * answer. And of every page, its alternates read back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NegotiationTest {
    /** Of types with hundreds of things, one in so many is read back. */
    private static final int ONE_IN = 8;

    private static final String NOTHING = "406";
    private static final Map<String, String> WANTED = new LinkedHashMap<>();

    static {
        String firstRdf = RdfSyntax.TURTLE.mediaType();
        String firstApplication = Stream.of(RdfSyntax.values())
                .map(RdfSyntax::mediaType)
                .filter(type -> type.startsWith("application/"))
                .findFirst()
                .orElseThrow();
        WANTED.put("*/*", "text/html");
        WANTED.put("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", "text/html");
        WANTED.put("text/turtle", "text/turtle");
        WANTED.put("TEXT/Turtle", "text/turtle");
        WANTED.put("text/turtle; charset=utf-8", "text/turtle");
        WANTED.put("text/turtle;q=0.5, application/ld+json;q=0.9", "application/ld+json");
        WANTED.put("text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,*/*;q=0.3", "text/turtle");
        WANTED.put("application/rdf+xml, */*;q=0.1", "application/rdf+xml");
        WANTED.put("application/*", firstApplication);
        WANTED.put("text/*;q=0.3, application/n-triples", "application/n-triples");
        WANTED.put("*/*;q=0.1, text/html;q=0", firstRdf);
        WANTED.put("image/png", NOTHING);
        WANTED.put("text/html;q=0", NOTHING);
        WANTED.put("application/pdf, image/*;q=0.9", NOTHING);
        WANTED.put(",;=/,", "text/html");
    }

    private TestServer server;
    private Map<String, List<String>> byType;

    @BeforeAll
    void start() {
        ReferenceRelease release = ReferenceRelease.lerociclib();
        byType = new TreeMap<>();
        Txn.executeRead(
                release.data(),
                () -> release.data().find().forEachRemaining(quad -> {
                    String iri = quad.getSubject().isURI() ? quad.getSubject().getURI() : "";
                    if (iri.startsWith(Namespaces.ID)
                            && iri.substring(Namespaces.ID.length()).matches("[a-z-]+/[A-Za-z0-9._-]+")) {
                        String path = "/id/" + iri.substring(Namespaces.ID.length());
                        List<String> things = byType.computeIfAbsent(path.split("/")[2], type -> new ArrayList<>());
                        if (!things.contains(path)) {
                            things.add(path);
                        }
                    }
                }));
        server = new TestServer(release);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    Stream<String> oneOfEachType() {
        return byType.values().stream()
                .map(things -> things.stream().sorted().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("oneOfEachType")
    void everyHeader_getsWhatItAsksFor(String thing) {
        WANTED.forEach((accept, wanted) -> {
            String what = thing + " for " + accept;
            HttpResponse<String> answer = server.get(thing, "Accept", accept);
            assertThat(answer.headers().firstValue("Vary")).as(what).contains("Accept");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(what)
                    .contains("*");
            if (wanted.equals(NOTHING)) {
                assertThat(answer.statusCode()).as(what).isEqualTo(406);
                assertThat(header(answer, "Link")).as(what).contains("rel=\"alternate\"");
                return;
            }
            assertThat(answer.statusCode()).as(what).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).as(what).startsWith(wanted);
            String tag = header(answer, "ETag");
            assertThat(tag).as(what).matches("\"[^\"]+\"");
            HttpResponse<String> located = server.get(header(answer, "Content-Location"), "Accept", "image/png");
            assertThat(located.body()).as(what).isEqualTo(answer.body());
            assertThat(header(located, "ETag")).as(what).isEqualTo(tag);
            for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
                HttpResponse<String> again = server.get(thing, "Accept", accept, "If-None-Match", known);
                assertThat(again.statusCode()).as(what + " knowing " + known).isEqualTo(304);
                assertThat(header(again, "ETag")).isEqualTo(tag);
                assertThat(again.headers().firstValue("Vary")).contains("Accept");
            }
            assertThat(server.get(thing, "Accept", accept, "If-None-Match", "\"other\"")
                            .statusCode())
                    .as(what)
                    .isEqualTo(200);
        });
        assertThat(server.send(server.request(thing).POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(405);
    }

    Stream<String> everyPage() {
        return byType.values().stream().flatMap(things -> {
            List<String> sorted = things.stream().sorted().toList();
            return Stream.iterate(0, i -> i < sorted.size(), i -> i + (sorted.size() > 40 ? ONE_IN : 1))
                    .map(sorted::get);
        });
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void alternatesOfAPage_readBackAsOneGraph(String thing) {
        String page = server.get(thing, "Accept", "text/html").body();
        assertThat(page).contains("href=\"" + thing + ".ttl\"").contains("href=\"" + thing + ".jsonld\"");
        Graph turtle = read(thing, RdfSyntax.TURTLE);
        assertThat(turtle.isEmpty()).isFalse();
        Graph plain = GraphFactory.createDefaultGraph();
        turtle.find()
                .filterDrop(triple -> triple.getPredicate().getURI().equals(RDF.getURI() + "reifies"))
                .forEach(plain::add);
        for (RdfSyntax syntax : RdfSyntax.values()) {
            assertThat(read(thing, syntax).isIsomorphicWith(syntax.carriesTripleTerms() ? turtle : plain))
                    .as(thing + " as " + syntax)
                    .isTrue();
        }
    }

    private Graph read(String thing, RdfSyntax syntax) {
        Lang lang = RDFLanguages.contentTypeToLang(syntax.mediaType());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(server.get(thing + "." + syntax.suffix()).body(), lang)
                .parse(graph);
        return graph;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
