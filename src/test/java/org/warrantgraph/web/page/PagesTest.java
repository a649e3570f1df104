package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.web.TestServer;

/** What a stranger finds by clicking. */
class PagesTest {
    /** Enough to reach every kind of page from the first one. */
    private static final int PAGES = 400;

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
    void everyLink_leadsSomewhere_andNothingComesFromElsewhere() {
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(open);
        List<String> dead = new ArrayList<>();
        int visited = 0;
        while (!open.isEmpty() && visited++ < PAGES) {
            String path = open.removeFirst();
            HttpResponse<String> answer = server.get(path, "Accept", "text/html");
            if (answer.statusCode() != 200) {
                dead.add(path + " " + answer.statusCode());
                continue;
            }
            Document page = Jsoup.parse(answer.body(), server.server().url().toString());
            assertThat(page.select("script:not([src^=/static/]), iframe, object, embed, [style], [onclick]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.title()).as(path).isNotBlank();
            assertThat(page.select("link[href^=http], img[src^=http]")).as(path).isEmpty();
            assertThat(page.select("input:not([aria-label])").stream()
                            .allMatch(input -> input.closest("label") != null))
                    .as("labels on " + path)
                    .isTrue();
            for (Element link : page.select("a[href^=/]")) {
                String target = link.attr("href").replaceFirst("#.*", "");
                boolean data = target.matches(".*\\.(ttl|jsonld|nt|trig|rdf|csv|json|svg)(\\?.*)?")
                        || target.startsWith("/table/")
                        || target.contains("draft=");
                if (!data && seen.add(target)) {
                    open.addLast(target);
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(visited).isGreaterThan(100);
    }

    @Test
    void fromACompoundToTheQuotedPlace_areTwoClicks() {
        Document compound = page("/id/compound/lerociclib");
        Element evidence = compound.select("a[aria-label='Evidence that lerociclib inhibits CDK4']")
                .first();
        assertThat(evidence).isNotNull();
        Document proposition = page(evidence.attr("href"));
        assertThat(proposition.select(".ladder").text()).contains("1 study");
        Document claim = page(proposition.select("ul.claims a.more").attr("href"));
        assertThat(claim.select("figure.quote figcaption").text()).contains("section");
        assertThat(claim.select(".rung").text()).contains("without a citation");
        assertThat(proposition.select(".rung[data-kind=study]").text()).contains("LEONARDA-1");
    }

    @Test
    void trial_tellsWhatWasNeverReported() {
        Document trial = page("/id/trial/leonarda-1");
        assertThat(trial.select("tr:contains(OS) .term[data-key=incomplete]").text())
                .contains("none");
        assertThat(trial.select("svg .estimate")).hasSize(2);
        assertThat(trial.text())
                .contains("0.451 (0.311–0.656)")
                .contains("124 of 137")
                .contains("not reported");
    }

    @Test
    void work_tellsWhatWouldFallWithoutIt() {
        Document work = page("/id/work/leonarda-1-article");
        assertThat(work.select("#impact .lead").text())
                .contains("If it were retracted, 20 of them would have no other work");
        assertThat(work.select("#impact tr:contains(endocrine therapy treats)").text())
                .contains("everything", "→");
        assertThat(work.select("#impact tr:contains(✕)").text()).contains("→");
    }

    @Test
    void search_findsByCodeAndSaysWhy() {
        Document found = page("/search?q=b560418");
        assertThat(found.select("ul.hits li").text()).contains("lerociclib").contains("code “B560418”");
    }

    @Test
    void question_isAFormWithAnswerAndDownloads() {
        Document question = page("/q/mechanism-with-evidence?drug=fulvestrant");
        assertThat(question.select("input[name=drug]").val()).isEqualTo("fulvestrant");
        String csv = question.select("a:contains(CSV)").attr("href");
        HttpResponse<String> download = server.get(csv);
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).startsWith("relation,").contains("degrades");
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .contains("mechanism-with-evidence-0123456789abcdef-2026-11-22.csv");
        assertThat(server.get("/q/mechanism-with-evidence.csv?drug=nosuchdrug").statusCode())
                .isEqualTo(400);
        assertThat(server.get("/q/mechanism-with-evidence.csv?nonsense=1").statusCode())
                .isEqualTo(400);
    }

    @Test
    void hostileWords_showAsText() {
        String words = TestServer.encode("\"><script>alert(1)</script>\u202e");
        for (String path : List.of(
                "/search?q=" + words,
                "/explain?drug=" + words,
                "/q/mechanism-with-evidence?drug=" + words,
                "/sparql?draft=" + words,
                "/findings?outcome=" + words)) {
            HttpResponse<String> answer = server.get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("<script>");
        }
        HttpResponse<String> table = server.get(
                "/sparql?format=html&query="
                        + TestServer.encode(
                                "SELECT ('<script>alert(1)</script>' AS ?x) (<javascript:alert(1)> AS ?y) {}"),
                "Accept",
                "text/html");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body()).doesNotContain("<script>").doesNotContain("href=\"javascript:");
        HttpResponse<String> error = server.get("/nothing/%3Cscript%3E", "Accept", "text/html");
        assertThat(error.statusCode()).isEqualTo(404);
        assertThat(error.body()).doesNotContain("<script>");
    }

    @Test
    void queryPage_formAndServiceDescription_shareOneAddress() {
        assertThat(page("/sparql").select("textarea")).hasSize(1);
        assertThat(server.get("/sparql", "Accept", "text/turtle").body()).contains("sparql-service-description#");
        assertThat(server.get("/.well-known/void", "Accept", "text/turtle").body())
                .contains("void#");
        assertThat(server.get("/ontology.ttl").body()).contains("w:Proposition");
    }

    private static Document page(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(
                answer.body(), URI.create(server.server().url().toString()).toString());
    }
}
