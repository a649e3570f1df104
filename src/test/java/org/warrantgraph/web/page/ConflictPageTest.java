package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.TestServer;

/** Two invented conflicts: one of direction, one of values. */
final class ConflictPageTest {
    private static final String DIRECTION = "conflict/998b73027387931d0d6fc485";
    private static final String VALUES = "conflict/49db46c8ca9560d69b806884";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(ReferenceRelease.cases());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String get(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html,image/svg+xml");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void page_showsBothSidesOfThisConflictOnly() {
        Document page = Jsoup.parse(get("/id/" + DIRECTION));
        assertThat(page.select("figure svg text.heading").eachText()).contains("Says so", "Says it is not so");
        assertThat(page.select("figure svg a[href^=/id/claim/]")).hasSize(2);
        assertThat(page.select("section.conflict")).hasSize(1);
        assertThat(page.select("figure a[download]").attr("href")).isEqualTo("/picture/conflict/" + DIRECTION + ".svg");
    }

    @Test
    void heading_saysWhatItIsAbout() {
        assertThat(Jsoup.parse(get("/id/" + DIRECTION)).select("h1").text()).isEqualTo("examplinib inhibits kinase Y");
        assertThat(Jsoup.parse(get("/id/" + VALUES)).select("h1").text()).isEqualTo("EXAMPLE-1, PFS, hazard ratio");
    }

    @Test
    void narrowedList_marksWhatWasChosen() {
        Document page = Jsoup.parse(get("/conflicts?kind=polarityConflict"));
        assertThat(page.select("ul.choices a[aria-current=true]").eachAttr("href"))
                .containsExactly("/conflicts?kind=polarityConflict");
    }

    @Test
    void file_leadsToIrisAndTellsItselfInWords() {
        Document picture = Jsoup.parse(get("/picture/conflict/" + VALUES + ".svg"), "", Parser.xmlParser());
        assertThat(picture.select("a").eachAttr("href"))
                .hasSize(2)
                .allMatch(href -> href.startsWith("https://w3id.org/warrant/id/result/"));
        assertThat(picture.select("svg > desc").text()).contains("One side: ", "The other side: ", "1 study", "open.");
    }

    @Test
    void everyConflictOfTheList_leadsToItsPicture() {
        Document page = Jsoup.parse(get("/conflicts"));
        assertThat(page.select("section.conflict a.more").eachAttr("href"))
                .hasSize(page.select("section.conflict").size())
                .allSatisfy(href -> assertThat(get(href)).contains("<svg"));
    }

    @Test
    void whatIsNoConflict_hasNoPicture() {
        assertThat(server.get("/picture/conflict/conflict/nothing.svg").statusCode())
                .isEqualTo(404);
    }
}
