package org.warrantgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.ReferenceRelease;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Addresses beside the pages: fixed releases, identifiers, tables, pictures, what programs read. */
final class SiteAddressesTest {
    private static final String FIXED = "/r/0123456789abcdef";
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
    void fixedRelease_givesTheSameBytes_forEver() {
        HttpResponse<String> now = server.get("/id/compound/lerociclib", "Accept", "text/turtle");
        HttpResponse<String> fixed = server.get(FIXED + "/id/compound/lerociclib", "Accept", "text/turtle");
        assertThat(fixed.body()).isEqualTo(now.body());
        assertThat(header(fixed, "Cache-Control")).contains("immutable");
        assertThat(header(now, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(fixed, "Content-Location")).isEqualTo(FIXED + "/id/compound/lerociclib.ttl");
        assertThat(header(fixed, "Link"))
                .contains("<" + FIXED + "/id/compound/lerociclib.jsonld>; rel=\"alternate\"")
                .contains("<https://w3id.org/warrant/id/compound/lerociclib>; rel=\"canonical\"");
        assertThat(server.get(FIXED + "/id/compound/lerociclib.ttl").body()).isEqualTo(now.body());
        assertThat(server.get(FIXED, "Accept", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void otherRelease_isRefusedWithAReason() {
        HttpResponse<String> never = server.get("/r/ffffffffffffffff/id/compound/lerociclib");
        assertThat(never.statusCode()).isEqualTo(404);
        assertThat(never.body()).contains("W-WEB-014").contains(FIXED);
        assertThat(header(never, "Cache-Control")).doesNotContain("immutable");
        assertThat(server.get(FIXED + "/id/compound/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void identifierOfOthers_leadsToWhatCarriesIt() {
        HttpResponse<String> code = server.get("/about/research-code/GB491", "Accept", "text/turtle");
        HttpResponse<String> page = server.get("/about/Research-code/GB491", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/id/compound/lerociclib");
        assertThat(code.statusCode()).isEqualTo(200);
        assertThat(code.body()).contains("compound/lerociclib");
        HttpResponse<String> nothing = server.get("/about/doi/10.1/none");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("W-WEB-015");
    }

    @Test
    void statementsOfAThing_comeAsCsv() {
        HttpResponse<String> table = server.get("/id/compound/lerociclib.csv");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body())
                .startsWith("direction,relation,other,context,status,studies,works,copies,citations,")
                .contains("says,inhibits,CDK4,");
        assertThat(server.get("/id/compound/lerociclib?format=csv").body()).isEqualTo(table.body());
        assertThat(server.get("/id/compound/lerociclib.csv", "If-None-Match", header(table, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.get("/id/compound/nothing.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void openApi_describesEveryQuestion() {
        JsonNode description =
                JsonMapper.shared().readTree(server.get("/openapi.json").body());
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").size()).isGreaterThanOrEqualTo(30);
        assertThat(description
                        .path("paths")
                        .path("/q/mechanism-with-evidence.{format}")
                        .path("get")
                        .path("parameters")
                        .toString())
                .contains("\"drug\"");
    }

    @Test
    void mechanism_isAPictureOnThePageAndAFile() {
        String page =
                server.get("/id/compound/lerociclib", "Accept", "text/html").body();
        assertThat(page)
                .contains("<svg")
                .contains("class=\"thing\" href=\"/id/")
                .doesNotContain(" style=");
        HttpResponse<String> file = server.get("/explain.svg?drug=lerociclib");
        assertThat(header(file, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(file.body()).startsWith("<svg").contains("https://w3id.org/warrant/id/");
        assertThat(header(file, "Content-Security-Policy")).contains("'sha256-").doesNotContain("unsafe-inline");
        assertThat(server.get("/explain.svg?drug=nosuchdrug").statusCode()).isEqualTo(400);
        assertThat(server.get("/explain.svg").statusCode()).isEqualTo(400);
    }

    @Test
    void crawlers_areToldAbsoluteAddressesOfThisHost() {
        String origin = server.server().url().toString().replaceFirst("/$", "");
        assertThat(server.get("/robots.txt").body()).contains("Sitemap: " + origin + "/sitemap.xml");
        assertThat(server.get("/sitemap.xml").body()).contains("<loc>" + origin + "/id/compound/lerociclib</loc>");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
