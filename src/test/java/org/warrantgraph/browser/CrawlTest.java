package org.warrantgraph.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the bundled site, reached by clicking from the first one. */
final class CrawlTest {
    /** More than the site has; the crawl must end before. */
    private static final int ENOUGH = 4_000;

    private static final int HEAVIEST = 150_000;
    private static final String PLACE = "a[href^=/id/document/][href*=#]";

    @TempDir
    static Path folder;

    private static BundledSite site;
    private static Map<String, Document> pages;
    private static List<String> dead;

    @BeforeAll
    static void crawl() {
        site = BundledSite.in(folder);
        pages = new LinkedHashMap<>();
        dead = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new TreeSet<>(open);
        while (!open.isEmpty() && pages.size() < ENOUGH) {
            String path = open.removeFirst();
            HttpResponse<String> answer = site.server().get(path.replace(" ", "%20"), "Accept", "text/html");
            boolean page =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (answer.statusCode() == 303) {
                continue;
            }
            if (answer.statusCode() != 200) {
                dead.add(path + " " + answer.statusCode());
            } else if (page) {
                Document document = Jsoup.parse(answer.body(), "http://127.0.0.1/");
                pages.put(path, document);
                document.select("a[href^=/], link[href^=/], script[src^=/], img[src^=/]").stream()
                        .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("src"))
                        .map(CrawlTest::withoutPlace)
                        .filter(target -> !target.contains("draft="))
                        .filter(seen::add)
                        .forEach(open::addLast);
            }
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** A page that was reached; an empty one otherwise. */
    private static Document page(String path) {
        return pages.getOrDefault(path, Document.createShell(""));
    }

    private static String withoutPlace(String href) {
        return href.replaceFirst("#.*", "");
    }

    @Test
    void noLink_isDead() {
        assertThat(dead).isEmpty();
        assertThat(pages.size()).isBetween(300, ENOUGH - 1);
    }

    @Test
    void everyPlaceWithinAPage_isThere() {
        List<String> missing = new ArrayList<>();
        pages.forEach((path, page) -> page.select("a[href*=#]").forEach(link -> {
            String href = link.attr("href");
            String id = href.substring(href.indexOf('#') + 1);
            Document target = href.startsWith("#") ? page : pages.get(withoutPlace(href));
            if (!id.isEmpty() && target != null && target.getElementById(id) == null) {
                missing.add(path + " → " + href);
            }
        }));
        assertThat(missing).isEmpty();
    }

    @Test
    void anyEdge_leadsToItsQuotedPlace_inTwoClicks() {
        List<String> lost = new ArrayList<>();
        int edges = 0;
        for (Map.Entry<String, Document> page : pages.entrySet()) {
            for (Element edge : page.getValue()
                    .select("main a[href^=/id/proposition/], main a[href^=/id/claim/], .picture a.link[href^=/id/]")) {
                edges++;
                String href = withoutPlace(edge.attr("href"));
                boolean said = href.startsWith("/id/proposition/") || href.startsWith("/id/claim/");
                if (said && page(href).select(PLACE).isEmpty()) {
                    lost.add(page.getKey() + " → " + href);
                }
            }
        }
        assertThat(edges).isGreaterThan(500);
        assertThat(lost).isEmpty();
    }

    @Test
    void anyNumberOfAStudy_leadsToItsPlace_inTwoClicks() {
        List<String> lost = new ArrayList<>();
        int numbers = 0;
        for (Map.Entry<String, Document> page : pages.entrySet()) {
            if (page.getKey().matches("/id/(trial|experiment)/[^.]*")) {
                for (Element value : page.getValue()
                        .select("#results td.number a, #events td.number a, #effects a.thing, #events a.thing")) {
                    numbers++;
                    Document claim = pages.get(withoutPlace(value.attr("href")));
                    if (claim == null || claim.select(PLACE).isEmpty()) {
                        lost.add(page.getKey() + " → " + value.attr("href"));
                    }
                }
            }
        }
        assertThat(numbers).isGreaterThan(50);
        assertThat(lost).isEmpty();
    }

    @Test
    void everyPage_hasOneTitle_headingsInOrder_andNamesForWhatIsUsed() {
        List<String> faults = new ArrayList<>();
        pages.forEach((path, page) -> {
            if (page.select("h1").size() != 1) {
                faults.add(path + " has " + page.select("h1").size() + " h1");
            }
            int level = 1;
            for (Element heading : page.select("main h1, main h2, main h3, main h4")) {
                int next = heading.tagName().charAt(1) - '0';
                if (next > level + 1) {
                    faults.add(path + " jumps to " + heading);
                }
                level = next;
            }
            page.select("a[href]").stream()
                    .filter(link -> !link.hasText() && link.attr("aria-label").isEmpty())
                    .forEach(link -> faults.add(path + " link without words " + link));
            page.select("input:not([type=hidden]), select, textarea").stream()
                    .filter(field -> field.attr("aria-label").isEmpty()
                            && field.closest("label") == null
                            && page.select("label[for=" + field.id() + "]").isEmpty())
                    .forEach(field -> faults.add(path + " field without label " + field));
            page.select("img:not([alt])").forEach(image -> faults.add(path + " image without words"));
            page.select("svg:not(:has(> title))").forEach(picture -> faults.add(path + " picture without title"));
            page.select("[id]").stream()
                    .collect(java.util.stream.Collectors.groupingBy(Element::id))
                    .forEach((id, elements) -> {
                        if (elements.size() > 1) {
                            faults.add(path + " has the id " + id + " " + elements.size() + " times");
                        }
                    });
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void noPage_isHeavy_orAsksOthers() {
        pages.forEach((path, page) -> {
            assertThat(page.outerHtml().length()).as(path).isLessThan(HEAVIEST);
            assertThat(page.select("link[href^=http], script[src^=http], img[src^=http], iframe, object, embed"))
                    .as(path)
                    .isEmpty();
        });
    }

    @Test
    void everyThing_canBeLeftTheWayItWasReached() {
        for (String type : List.of("claim", "proposition", "work", "copy", "reference", "endpoint", "arm", "result")) {
            assertThat(pages.keySet().stream().filter(path -> path.startsWith("/id/" + type + "/")))
                    .as(type)
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(page(path).select("main a[href^=/id/]"))
                            .as(path)
                            .isNotEmpty());
        }
    }
}
