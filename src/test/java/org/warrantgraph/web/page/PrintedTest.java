package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.TestServer;

/** From a number of an answer to the cell that prints it. */
final class PrintedTest {
    private static TestServer server;
    private static TestServer cases;

    @BeforeAll
    static void start() {
        server = new TestServer(ReferenceRelease.lerociclib());
        cases = new TestServer(ReferenceRelease.cases());
    }

    @AfterAll
    static void stop() {
        server.close();
        cases.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/q/trial-results, 0.451, 0.451 (0.311 - 0.656)",
        "/q/trial-results, 0.000016, P = 0.000016",
        "/q/adverse-events, 34.3%, 34.3%",
        "/q/adverse-events, 14/138, 10.1%",
        "/q/from-drug-to-trial-results, percentage 26.9%, 26.9%",
        "/q/provenance-of-a-number, 7086, 0.451",
        "/id/trial/leonarda-1, 137, Experimental Protocol",
    })
    void number_leadsToThePlaceThatPrintsIt(String page, String number, String printed) {
        assertThat(printedAt(page, number)).contains(printed);
    }

    @Test
    void doseOfAnArm_leadsToThePlaceThatPrintsIt() {
        Element dose = page(server, "/id/trial/leonarda-1")
                .select("#arms td[data-label=given] a:contains(150 mg)")
                .first();
        assertThat(dose).isNotNull();
        assertThat(place(dose.attr("href")).text()).contains("150");
    }

    @Test
    void registryAndPublication_eachLeadToTheirOwnSource() {
        Element row = page(cases, "/q/registry-against-publication")
                .select("tbody tr")
                .first();
        assertThat(row).isNotNull();
        List<String> ways = row.select("a:matchesOwn(^HR 0)").eachAttr("href");
        assertThat(ways).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void nameWithADigit_isNoNumber() {
        assertThat(page(server, "/q/from-drug-to-trial-results")
                        .select("td:matchesOwn(^CDK4$), td:matchesOwn(^LEONARDA-1: ORR$)"))
                .isNotEmpty();
    }

    private static String printedAt(String path, String number) {
        Element link = page(server, path).select("td a").stream()
                .filter(a -> a.text().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " leads nowhere on " + path));
        return place(link.attr("href")).text();
    }

    /** The element at a place, on the page that its address gives. */
    private static Element place(String href) {
        int hash = href.indexOf('#');
        assertThat(hash).as("a place in %s", href).isPositive();
        Element place = page(server, href.substring(0, hash)).getElementById(href.substring(hash + 1));
        assertThat(place).as(href).isNotNull();
        return java.util.Objects.requireNonNull(place);
    }

    private static Document page(TestServer of, String path) {
        HttpResponse<String> answer = of.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
