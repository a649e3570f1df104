package org.warrantgraph.web.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.web.TestServer;
import org.warrantgraph.web.data.StoredQuery;

/** A first release with two works and two sources; in the second a library says that both works are one, and a source is gone. */
final class MissingTest {
    private static final String TWO = """
            [{"id": "one", "type": "article-journal", "title": "What samplib does to kinases of the first family",
              "DOI": "10.1000/samplib.1"},
             {"id": "two", "type": "article-journal", "title": "A longer account of kinases and their inhibitors",
              "PMID": "11112222"}]
            """;
    private static final String OTHER = """
            document: {title: "A page about exemplib", kind: vendor guide, date: 2026-02}
            compounds: exemplib
            proteins: kinase B
            claims:
              - in: Mechanism
                says:
                  - exemplib inhibits kinase B
            """;
    private static final String LIBRARY = """
            [{"id": "one", "type": "article-journal", "title": "What samplib does to kinases of the first family",
              "DOI": "10.1000/samplib.1", "PMID": "11112222", "issued": {"date-parts": [[2024, 5, 1]]}}]
            """;

    @TempDir
    private static Path folder;

    private static List<String> works;
    private static String older;
    private static Release newer;
    private static TestServer server;

    @BeforeAll
    static void build() throws IOException {
        Files.writeString(folder.resolve("two.json"), TWO);
        Files.writeString(folder.resolve("other.yaml"), OTHER);
        try (Release first = BuiltRelease.of(folder).release()) {
            older = first.id();
            works = works(first);
        }
        Files.delete(folder.resolve("other.yaml"));
        Files.writeString(folder.resolve("library.json"), LIBRARY);
        newer = BuiltRelease.of(folder).release();
        server = new TestServer(newer);
    }

    private static List<String> works(Release release) {
        return org.apache.jena.system.Txn.calculateRead(
                release.data(),
                () -> StoredQuery.named("diff/works").rows(release.data(), java.util.Map.of()).stream()
                        .map(row -> row.textOrEmpty("thing").replaceFirst("^.*/id/", "/id/"))
                        .toList());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void workThatWasMerged_leadsToTheOneThatIsLeft_inEveryForm() {
        assertThat(works).hasSize(2);
        List<String> left = works(newer);
        assertThat(left).hasSize(1);
        List<String> gone = works.stream().filter(work -> !left.contains(work)).toList();
        assertThat(gone).isNotEmpty();
        for (String work : gone) {
            for (String suffix : List.of("", ".html", ".ttl", ".jsonld", ".csv", "?format=nt")) {
                HttpResponse<String> answer = server.get(work + suffix);
                assertThat(answer.statusCode()).as(work + suffix).isEqualTo(301);
                assertThat(answer.headers().firstValue("Location")).hasValue(left.get(0) + suffix);
            }
            assertThat(server.get("/r/" + newer.id() + work + ".ttl").headers().firstValue("Location"))
                    .hasValue("/r/" + newer.id() + left.get(0) + ".ttl");
        }
        assertThat(server.get(left.get(0) + ".ttl").statusCode()).isEqualTo(200);
    }

    @Test
    void thingThatIsGone_saysWhenItWasThereAndWhereToReadWhy() {
        for (String suffix : List.of("", ".ttl", ".csv")) {
            HttpResponse<String> gone = server.get("/id/compound/exemplib" + suffix);
            assertThat(gone.statusCode()).as(suffix).isEqualTo(410);
            assertThat(gone.body()).contains("W-WEB-045", "“exemplib” was in release " + older, "/diff?from=" + older);
        }
        String page = server.get("/id/compound/exemplib", "Accept", "text/html").body();
        assertThat(page).contains("<a href=\"/diff?from=" + older + "\">");
    }

    @Test
    void thingThatNeverWas_isUnknown() {
        for (String path :
                List.of("/id/compound/nothing", "/id/work/nothing.ttl", "/id/compound/nothing.csv", "/id/x")) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
