package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.TestServer;

/** An invented compound of which everything is too much: long names, hundreds of claims, conflicts, synonyms, identifiers and findings. */
final class HeavyThingTest {
    private static final int MANY = 400;
    private static final int HEAVIEST = 150_000;
    private static final String HEAVY = "/id/compound/heavy";
    /** As long as a systematic name, with characters that grow when they are escaped. */
    private static final String LONG = "(2R)-N-[4-(\u03b2-fluoro)&phenyl]-'methyl'-".repeat(10);

    private static TestServer server;

    @BeforeAll
    static void start() {
        StringBuilder text = new StringBuilder("""
                @prefix w: <https://w3id.org/warrant/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix dcterms: <http://purl.org/dc/terms/> . @prefix schema: <https://schema.org/> . @prefix oa: <http://www.w3.org/ns/oa#> .
                @prefix prov: <http://www.w3.org/ns/prov#> . @prefix graph: <https://w3id.org/warrant/graph/> . @prefix id: <https://w3id.org/warrant/id/> .
                """);
        text.append("id:compound\\/heavy a w:Compound ; skos:prefLabel \"heavy %s\" .\n".formatted(LONG));
        for (int i = 0; i < MANY; i++) {
            text.append("""
                    id:compound\\/heavy skos:altLabel "synonym %1$d %2$s" .
                    id:protein\\/p%1$d a w:Protein ; skos:prefLabel "protein %1$d %2$s" .
                    id:disease\\/d%1$d a w:Disease ; skos:prefLabel "disease %1$d %2$s" .
                    id:document\\/s%1$d a w:SourceDocument ; dcterms:title "source %1$d %2$s" ; w:sourceKind w:vendorGuide .
                    id:proposition\\/h%1$d a w:Proposition ; w:subject id:compound\\/heavy ; w:predicate w:inhibits ; w:object id:protein\\/p%1$d ;
                      w:context id:disease\\/d%1$d ; w:status w:disputed ; w:denyingWorkCount 1 ; w:citationCount 13 ; w:copyCount 4 ; w:workCount 2 ; w:studyCount 1 .
                    id:anchor\\/a%1$d oa:hasSource id:document\\/s%1$d ; oa:start 7 ; oa:end 9 ; oa:exact "%2$s" .
                    id:conflict\\/c%1$d a w:Conflict ; w:kind w:polarityConflict ; w:status w:open ; dcterms:description "%2$s %2$s %2$s" .
                    graph:checks { id:finding\\/f%1$d a w:CheckFinding ; schema:about id:proposition\\/h%1$d ; w:check "some-check" ;
                      w:outcome %3$s ; dcterms:description "%2$s %2$s" . }
                    """.formatted(i, LONG, i % 2 == 0 ? "w:inconsistent" : "w:consistent"));
            for (int side = 0; side < 12; side++) {
                text.append("""
                        id:claim\\/k%1$d-%2$d a w:Claim ; %3$s id:proposition\\/h%1$d ; w:source id:document\\/s%2$d , id:document\\/s%1$d ; prov:wasDerivedFrom id:anchor\\/a%1$d .
                        id:conflict\\/c%1$d w:side id:claim\\/k%1$d-%2$d .
                        """.formatted(i, side, side == 11 ? "w:denies" : "w:affirms"));
            }
        }
        ReferenceRelease release = ReferenceRelease.lerociclib();
        Txn.executeWrite(
                release.data(),
                () -> RDFParser.fromString(text.toString(), Lang.TRIG).parse(StreamRDFLib.dataset(release.data())));
        server = new TestServer(release);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyPageOfIt_isLight() {
        List<String> heavy = new ArrayList<>();
        int pages = 0;
        for (String path = HEAVY; !path.isEmpty(); pages++) {
            String body = body(path);
            // Its picture is too large for the first page, which must have room for the largest that is not.
            int bytes = body.getBytes(StandardCharsets.UTF_8).length + (pages == 0 ? EntityView.LARGEST_PICTURE : 0);
            if (bytes > HEAVIEST) {
                heavy.add(path + " " + bytes);
            }
            path = Jsoup.parse(body).select("nav.pages a[rel=next]").attr("href");
        }
        assertThat(heavy).isEmpty();
        assertThat(pages).isEqualTo((MANY + Paging.ROWS - 1) / Paging.ROWS);
    }

    @Test
    void firstPage_tellsHowMuchItLeavesOut() {
        Document page = page(HEAVY);
        assertThat(page.select("#conflicts section.conflict")).hasSize(5);
        assertThat(page.select("#conflicts section.conflict").eachText().get(0)).contains("8 more sides");
        assertThat(page.select("#conflicts .side.against")).hasSize(5);
        assertThat(page.select("a[href='/conflicts?about=compound/heavy']").text())
                .isEqualTo(MANY - 5 + " more conflicts about it");
        assertThat(page.select("details.notice a:contains(more findings)").text())
                .isEqualTo(MANY / 2 - 10 + " more findings about it");
        assertThat(page.select("dl.facts dd.names").eachText().get(0)).endsWith("and " + (MANY - 30) + " more");
        assertThat(page.select("a:contains(The picture on its own)").attr("href"))
                .endsWith(".svg?drug=compound%2Fheavy");
    }

    @Test
    void laterPages_repeatNeitherConflictsNorPicture() {
        Document page = page(HEAVY + "?page=2");
        assertThat(page.select("#conflicts, figure.picture, .findings")).isEmpty();
        assertThat(page.select("table.grouped")).isNotEmpty();
    }

    @Test
    void whatIsLeftOut_isInAListOfItsOwn_thatKeepsItsFilter() {
        Document first = page(page(HEAVY).select("#conflicts > p > a").attr("href"));
        assertThat(first.text()).contains("Only what is about heavy");
        Document second = page(first.select("nav.pages a[rel=next]").attr("href"));
        assertThat(second.select("nav.pages span").text()).isEqualTo("61–120 of " + MANY);
        assertThat(second.text()).contains("Only what is about heavy");
        Document findings = page("/findings?about=compound/heavy&outcome=consistent");
        assertThat(findings.select("nav.pages a[rel=next]").attr("href"))
                .isEqualTo("/findings?about=compound%2Fheavy&outcome=consistent&page=2");
        assertThat(page(findings.select("nav.pages a[rel=next]").attr("href"))
                        .select("ul.findings .term")
                        .eachAttr("data-key"))
                .hasSize(60)
                .containsOnly("consistent");
    }

    @Test
    void listAboutAThing_holdsNothingElse() {
        assertThat(page("/conflicts?about=compound/lerociclib").select("section.conflict"))
                .isEmpty();
        assertThat(page("/conflicts?about=%3Cscript%3E").select("section.conflict, #within"))
                .isEmpty();
    }

    private static Document page(String path) {
        return Jsoup.parse(body(path));
    }

    private static String body(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
