package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables of pages as data, pictures as files, suggestions. */
final class TablesTest {
    private static final String RESULTS = "/table/results-of/trial/leonarda-1";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(ReferenceRelease.lerociclib());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void table_comesInThreeForms_namedByReleaseAndDay() {
        for (String suffix : List.of("csv", "json", "ttl")) {
            HttpResponse<String> table = server.get(RESULTS + "." + suffix);
            assertThat(table.statusCode()).as(suffix).isEqualTo(200);
            assertThat(table.body()).as(suffix).contains("0.451");
            assertThat(header(table, "Content-Disposition"))
                    .contains("leonarda-1-results-of-0123456789abcdef-2026-11-22." + suffix);
            assertThat(server.get(RESULTS + "." + suffix, "If-None-Match", header(table, "ETag"))
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void queryBehindATable_givesTheSameRows() {
        HttpResponse<String> query = server.get(RESULTS + ".rq");
        assertThat(query.statusCode()).isEqualTo(303);
        String text = URLDecoder.decode(
                header(query, "Location").replaceFirst("^/sparql\\?draft=", ""), StandardCharsets.UTF_8);
        assertThat(text).contains("<https://w3id.org/warrant/id/trial/leonarda-1>");
        String asked = server.query(text, "Accept", "text/csv").body();
        assertThat(asked.replace("\r", "").lines().sorted().toList())
                .isEqualTo(server.get(RESULTS + ".csv")
                        .body()
                        .replace("\r", "")
                        .lines()
                        .sorted()
                        .toList());
    }

    @Test
    void tablesOfTheirPages_haveRowsInEveryForm() {
        for (String page : List.of(
                "/id/trial/leonarda-1", "/id/proposition/0a274749623be9804a4c77ae", "/id/work/leonarda-1-article")) {
            List<String> tables = org.jsoup.Jsoup.parse(
                            server.get(page, "Accept", "text/html").body())
                    .select(".tools a")
                    .eachAttr("href");
            assertThat(tables).as(page).hasSizeGreaterThan(4);
            for (String table : tables) {
                HttpResponse<String> answer = server.get(table, "Accept", "text/html");
                assertThat(answer.statusCode()).as(table).isIn(200, 303);
                if (table.contains(".csv")) {
                    assertThat(answer.body().lines().count()).as(table).isGreaterThan(1);
                }
            }
            String all = String.join(" ", tables);
            assertThat(all)
                    .contains(
                            page.contains("trial")
                                    ? "/table/missing-of/"
                                    : page.contains("work") ? "/q/impact.csv?work=work/" : "/table/remains-of/");
        }
    }

    @Test
    void unknownTables_areRefused() {
        for (String path : List.of(
                "/table/never-reported/trial/leonarda-1.csv",
                "/table/results-of.csv",
                "/table/conflicts/trial/x.csv",
                "/table/../release.csv")) {
            assertThat(server.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void pictures_areFilesWithAbsoluteLinks() {
        for (String path : List.of(
                "/picture/forest/trial/leonarda-1.svg",
                "/picture/events/trial/leonarda-1.svg",
                "/picture/ladder/proposition/0a274749623be9804a4c77ae.svg",
                "/picture/sources.svg",
                "/q/trial-results.svg")) {
            HttpResponse<String> picture = server.get(path);
            assertThat(picture.statusCode()).as(path).isEqualTo(200);
            assertThat(header(picture, "Content-Type")).isEqualTo("image/svg+xml");
            assertThat(picture.body()).startsWith("<svg").doesNotContain("href=\"/id/");
        }
        assertThat(server.get("/picture/forest/compound/lerociclib.svg").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/picture/nothing/trial/leonarda-1.svg").statusCode())
                .isEqualTo(404);
    }

    @Test
    void suggestions_areTheFirstHits_andSayWhy() {
        JsonNode code = suggestions("B560418");
        assertThat(code.get(0).path("page").asString()).isEqualTo("/id/compound/lerociclib");
        assertThat(code.get(0).path("why").asString()).contains("code");
        assertThat(suggestions("leroc").get(0).path("name").asString()).isEqualTo("lerociclib");
        assertThat(suggestions("").size()).isZero();
        assertThat(suggestions("\"><script>").size()).isZero();
        assertThat(suggestions("c").size()).isLessThanOrEqualTo(8);
    }

    private static JsonNode suggestions(String text) {
        return JsonMapper.shared()
                .readTree(server.get("/suggest?q=" + TestServer.encode(text)).body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
