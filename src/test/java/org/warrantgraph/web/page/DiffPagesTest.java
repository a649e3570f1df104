package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.build.KeptRelease;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.web.TestServer;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two releases of one workspace: a line went, a source came that denies what the first says, under a title that is no mark-up. */
final class DiffPagesTest {
    private static final String NOTE = """
            document: {title: "A page about samplib", kind: vendor guide, date: 2026-02}
            compounds: samplib
            proteins: kinase A, kinase B
            claims:
              - in: Mechanism
                says:
                  - samplib inhibits kinase A
                  - samplib inhibits kinase B
            """;
    private static final String DENIAL = """
            document: {title: "Samplib <b>looked</b> at again", kind: primary article, date: 2026-03}
            compounds: samplib
            proteins: kinase A
            claims:
              - in: Results
                says:
                  - samplib does not inhibit kinase A
            """;

    @TempDir
    private static Path folder;

    private static String older;
    private static Release newer;
    private static TestServer server;

    @BeforeAll
    static void build() throws IOException {
        Files.writeString(folder.resolve("note.yaml"), NOTE);
        try (Release first = BuiltRelease.of(folder).release()) {
            older = first.id();
        }
        Files.writeString(folder.resolve("note.yaml"), NOTE.replace("      - samplib inhibits kinase B\n", ""));
        Files.writeString(folder.resolve("denial.yaml"), DENIAL);
        newer = BuiltRelease.of(folder).release();
        server = new TestServer(newer);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path) {
        for (int i = 0; ; i++) {
            HttpResponse<String> answer = server.get(path, "Accept", "text/html");
            if (answer.statusCode() != 503 || i == 30) {
                return answer;
            }
            assertThat(answer.body()).contains("being compared");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void releases_areListedWithTheWayToWhatChanged() {
        String page = server.get("/release", "Accept", "text/html").body();
        assertThat(page).contains("/diff?from=" + older, "served here", "Warrant release " + newer.id());
        assertThat(page).doesNotContain("/diff?from=" + newer.id());
        assertThat(get("/diff").body()).contains("/diff?from=" + older);
    }

    @Test
    void page_tellsWhatChangedAndWhy() {
        HttpResponse<String> answer = get("/diff?from=" + older);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Samplib &lt;b&gt;looked&lt;/b&gt; at again</a>", "<del>reported</del> → <ins>disputed</ins>")
                .contains("source added: ")
                .doesNotContain("<b>looked");
    }

    @Test
    void whatIsGone_isNamedAndNotLinked() {
        String page = get("/diff?from=" + older + "&kind=proposition").body();
        assertThat(page).contains("data-key=\"removed\"", "samplib inhibits kinase B");
        assertThat(page).containsPattern("<td>samplib inhibits kinase B");
        assertThat(page).containsPattern("<a href=\"/id/proposition/[0-9a-f]+\"[^>]*>samplib inhibits kinase A</a>");
        assertThat(page).doesNotContain("id=\"source\"");
    }

    @Test
    void everyLinkOfThePage_leadsSomewhere() {
        String page = get("/diff?from=" + older).body();
        assertThat(page.split("href=\"/id/", -1).length).isGreaterThan(5);
        java.util.regex.Pattern.compile("href=\"(/(?:id|diff)[^\"#]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .forEach(link -> assertThat(get(link).statusCode()).as(link).isEqualTo(200));
    }

    @Test
    void data_holdsEveryChange() {
        JsonNode json =
                JsonMapper.shared().readTree(get("/diff.json?from=" + older).body());
        assertThat(json.get("from").asString()).isEqualTo(older);
        assertThat(json.get("to").asString()).isEqualTo(newer.id());
        assertThat(get("/diff.csv?from=" + older).body().lines())
                .hasSize(json.get("changes").size() + 1)
                .anyMatch(line -> line.startsWith("proposition,removed,samplib inhibits kinase B,https://w3id.org/"));
        HttpResponse<String> turtle = get("/diff.ttl?from=" + older);
        assertThat(turtle.body()).contains("w:Change");
        assertThat(turtle.headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"diff-" + older + "-" + newer.id() + ".ttl\"");
    }

    @Test
    void whatThereIsNot_isRefusedWithAWayOn() {
        HttpResponse<String> unknown = server.get("/diff?from=0123456789abcdef");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("W-WEB-040", "/release");
        assertThat(server.get("/diff?from=..%2F..").statusCode()).isEqualTo(404);
        assertThat(server.get("/diff?from=" + older + "&kind=nothing").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/diff.csv").statusCode()).isEqualTo(400);
    }

    @Test
    void fixedRelease_keepsNoListOfOthersForEver() {
        String fixed = "/r/" + newer.id();
        assertThat(server.get(fixed + "/release").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(server.get(fixed + "/findings").headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("immutable");
    }

    @Test
    void releaseThatIsAlone_saysSo() {
        try (TestServer alone = new TestServer(ReferenceRelease.cases())) {
            assertThat(alone.get("/release", "Accept", "text/html").body()).contains("There is no other release here");
            assertThat(alone.get("/diff").body()).contains("There is no other release here");
            assertThat(alone.get("/diff?from=" + older).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void twoReleasesThatDifferTooMuch_areLeftToTheCommandLine() {
        Comparisons few = new Comparisons(ServerLimits.local().with(Limit.DIFF_CHANGES, 1));
        KeptRelease from = kept(older);
        KeptRelease to = kept(newer.id());
        for (int i = 0; i < 30; i++) {
            try {
                few.between(from, to);
            } catch (Refusal refusal) {
                assertThat(refusal.status()).isEqualTo(503);
                if (refusal.report().id().equals("W-DIFF-001")) {
                    assertThat(refusal.report().remedy()).contains("warrant diff");
                    return;
                }
            }
        }
        throw new AssertionError("compared, or never done");
    }

    @Test
    void comparison_isMadeOnceAndForgottenWithItsRelease() {
        Comparisons comparisons = new Comparisons(ServerLimits.local());
        KeptRelease from = kept(older);
        KeptRelease to = kept(newer.id());
        var first = patiently(comparisons, from, to);
        assertThat(patiently(comparisons, from, to)).isSameAs(first);
        comparisons.forget(newer);
        assertThat(patiently(comparisons, from, to)).isNotSameAs(first).isEqualTo(first);
    }

    private static org.warrantgraph.diff.ReleaseDiff patiently(
            Comparisons comparisons, KeptRelease from, KeptRelease to) {
        for (int i = 0; ; i++) {
            try {
                return comparisons.between(from, to);
            } catch (Refusal refusal) {
                assertThat(i).isLessThan(30);
            }
        }
    }

    private static KeptRelease kept(String id) {
        return newer.kept().stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
