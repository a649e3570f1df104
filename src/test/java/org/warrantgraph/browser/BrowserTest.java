package org.warrantgraph.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.warrantgraph.browser.Browser.Screen;
import org.warrantgraph.web.TestServer;

/** What a stranger does, in Chromium: journeys by mouse and by keyboard, widths, colours; nothing on the console, nothing from elsewhere. */
final class BrowserTest {
    private static final List<String> KINDS = List.of(
            "/",
            "/search?q=cdk",
            "/id/compound/lerociclib",
            "/id/protein/cdk4",
            "/id/trial/leonarda-1",
            "/explain?drug=lerociclib&disease=breast+cancer",
            "/conflicts",
            "/findings",
            "/q",
            "/q/trial-results",
            "/release",
            "/sparql",
            "/ontology");

    @TempDir
    static Path folder;

    private static Optional<Browser> started = Optional.empty();
    private static Optional<BundledSite> served = Optional.empty();

    @BeforeAll
    static void start() {
        started = Browser.start();
        assumeTrue(started.isPresent(), "no chromium with chromium-driver on this machine; .ci/run installs them");
        served = Optional.of(BundledSite.in(folder));
    }

    @AfterAll
    static void stop() {
        started.ifPresent(Browser::close);
        served.ifPresent(BundledSite::close);
    }

    @AfterEach
    void nothingWentWrong_andNothingCameFromElsewhere() {
        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().requests())
                .allSatisfy(address -> assertThat(address)
                        .satisfiesAnyOf(
                                a -> assertThat(a).startsWith(at("/").toString()),
                                a -> assertThat(a).startsWith("data:"),
                                a -> assertThat(a).startsWith("blob:"),
                                a -> assertThat(a).isEqualTo("about:blank")));
        browser().on(Screen.DESKTOP).seeing("light", "screen");
    }

    private static Browser browser() {
        return started.orElseThrow();
    }

    private static URI at(String path) {
        return served.orElseThrow().server().server().url().resolve(path);
    }

    @Test
    void lerociclib_toItsMechanism_toAClaim_toTheQuotedSentence() {
        browser().open(at("/"));
        browser().first("input[type=search]").sendKeys("lerociclib", Keys.ENTER);
        browser().click(browser().first("ul.hits a"));
        assertThat(browser().where().getPath()).isEqualTo("/id/compound/lerociclib");
        browser().shot("journey-1-compound");
        browser().click(browser().first("a.button"));
        assertThat(browser().first("h1").getText()).startsWith("How lerociclib works");
        browser().shot("journey-2-mechanism");
        browser().click(browser().first("a.edge[href^='/id/proposition/']"));
        browser().shot("journey-3-statement");
        browser().click(browser().first("a.more"));
        assertThat(browser().first("figure.quote mark").getText()).contains("lerociclib");
        browser().shot("journey-4-claim");
        browser().click(browser().first("figcaption a.place"));
        String id = browser().where().getFragment();
        assertThat(browser().where().getPath()).startsWith("/id/document/");
        assertThat(browser().first("[id='" + id + "'] + .mark").getText()).contains("lerociclib");
        browser().shot("journey-5-document");
    }

    /** What a stranger asks: the question stands on the first page, one click gives the answer, at most two more the place that says so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What does lerociclib act on | /id/compound/lerociclib | inhibits CDK4 reported 1 study | #main a[href^='/id/proposition/'] | figcaption a, a.place, a.more
            How many studies stand behind | /id/proposition/ | 1 study · 2 works · 3 copies · 3 citations | a.place, a.more | a.place
            What would fall | /id/work/ | 20 of them would have no other work | #impact a[href^='/id/proposition/'] | a.place, a.more
            Which numbers were never reported | /id/trial/ | Never reported 14 | #missing td.act a | a.place
            What disagrees with what | /conflicts | Within a source 7 | #within a[href^='/id/proposition/'] | a.place, a.more
            """)
    void questionOfAStranger_isAnsweredByOneClick_andLeadsToItsSource(
            String asked, String path, String answer, String onwards, String place) {
        browser().open(at("/"));
        WebElement question = browser().all("ul.answers li").stream()
                .filter(li -> li.getText().startsWith(asked))
                .findFirst()
                .orElseThrow();
        browser().click(question.findElement(By.tagName("a")));
        assertThat(browser().where().getPath()).startsWith(path);
        assertThat(browser().text("#main").replaceAll("\\s+", " ")).contains(answer);
        browser().shot("asked-" + asked.toLowerCase(Locale.ROOT).replace(' ', '-'));
        browser().click(browser().first(onwards));
        if (!browser().where().getPath().startsWith("/id/document/")) {
            browser().click(browser().first(place));
        }
        assertThat(browser().all("mark, .mark"))
                .as("quoted words at " + browser().where())
                .isNotEmpty();
    }

    @Test
    void question_takesAParameter_showsAPicture_andGivesCsv() {
        browser().open(at("/q"));
        browser().click(browser().first("a[href='/q/08-trial-results'], a[href='/q/trial-results']"));
        WebElement field = browser().first("input[name=trial]");
        field.clear();
        field.sendKeys("LEONARDA-1", Keys.ENTER);
        browser().until("location.search.includes('trial=LEONARDA-1')");
        assertThat(browser().all("figure.picture svg .estimate")).hasSize(2);
        browser().shot("question-trial-results");
        String csv = String.valueOf(browser().first(".tools a[href*='.csv']").getAttribute("href"));
        String body = String.valueOf(browser()
                .run(
                        "const r = new XMLHttpRequest(); r.open('GET', arguments[0], false); r.send(); return r.responseText;",
                        csv));
        assertThat(body).startsWith("endpoint,").contains("0.451");
    }

    @Test
    void sparql_runs_hasALink_andComesBackAfterAReload() {
        browser().open(at("/sparql"));
        browser().until("document.body.dataset.editor === 'ready'");
        assertThat(browser().text(".CodeMirror")).contains("SELECT");
        browser().click(browser().first("form.sparql button"));
        browser().until("document.querySelectorAll('.answer tbody tr').length === 20");
        assertThat(browser().first(".answer tbody a").getAttribute("href")).contains("/id/proposition/");
        assertThat(browser().text("form.sparql .tools")).contains("at most 30 seconds and 100000 rows");
        String link = browser().first("form.sparql .tools a").getAttribute("href");
        assertThat(browser().where().toString()).isEqualTo(link);
        browser().shot("sparql-answer");
        browser().open(URI.create("about:blank")).open(URI.create(link));
        browser().until("document.querySelectorAll('.answer tbody tr').length === 20");
        assertThat(browser().requests()).anyMatch(address -> address.endsWith("/vocabulary.json"));
    }

    @Test
    void sparql_tellsLineAndColumn_ofAFault() {
        browser().open(at("/sparql?draft=" + TestServer.encode("SELECT * WHERE {\n  ?s nonsense ?o\n}") + "#run"));
        browser().until("document.querySelector('.notice')");
        assertThat(browser().text(".notice")).contains("Line 2, column");
        assertThat(browser().complaints()).allMatch(line -> line.contains("400"));
    }

    @Test
    void sparql_completesFromTheReleasesOwnWords() {
        browser()
                .open(at("/sparql?draft="
                        + TestServer.encode(
                                "PREFIX w: <https://w3id.org/warrant/ontology#>\nSELECT * { ?s w:citationC")));
        browser().until("document.body.dataset.editor === 'ready'");
        browser()
                .run(
                        "const e = document.querySelector('.CodeMirror').CodeMirror; e.focus(); e.setCursor(1, 99); e.autocomplete(false)");
        browser()
                .until(
                        "document.querySelector('.CodeMirror-hint') || document.querySelector('.CodeMirror').CodeMirror.getValue().includes('w:citationCount')");
    }

    @Test
    void search_byKeyboard_suggestsAndOpens() {
        browser().open(at("/"));
        WebElement box = browser().first("input[type=search]");
        assertThat(box.getAttribute("role")).isEqualTo("combobox");
        box.sendKeys("lerocicli");
        browser().until("document.querySelectorAll('.suggest li').length > 0");
        assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
        box.sendKeys(Keys.ARROW_DOWN);
        String active = box.getAttribute("aria-activedescendant");
        assertThat(browser().first("[id='" + active + "'][aria-selected=true]").getText())
                .contains("lerociclib");
        browser().shot("search-suggestions");
        box.sendKeys(Keys.ESCAPE);
        assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
        box.sendKeys("b");
        browser()
                .until(
                        "document.querySelectorAll('.suggest li').length > 0 && !document.querySelector('.suggest').hidden");
        box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser().until("location.pathname.startsWith('/id/')");
        assertThat(browser().first("h1").getText()).contains("lerociclib");
    }

    @Test
    void search_forgivesATypingError() {
        browser().open(at("/search?q=lerociclab"));
        assertThat(browser().first("ul.hits").getText()).contains("lerociclib").contains("similar");
    }

    @Test
    void keyboard_skipsToTheContent_andShowsWhereItIs() {
        browser().open(at("/id/compound/lerociclib"));
        browser().run("document.body.focus()");
        browser().press(Keys.TAB);
        assertThat(browser().run("return document.activeElement.className")).isEqualTo("skip");
        assertThat(browser().run("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        browser().press(Keys.ENTER);
        browser().until("location.hash === '#main'");
    }

    @Test
    void tables_sortAndFilter_withoutAReload() {
        browser().open(at("/id/trial/leonarda-1"));
        browser().run("window.stayed = true");
        WebElement heading = browser().first("#results th:nth-child(4) button");
        browser().click(heading);
        assertThat(browser().first("#results th:nth-child(4)").getAttribute("aria-sort"))
                .isEqualTo("ascending");
        List<Double> values = browser().all("#results td:nth-child(4)").stream()
                .map(WebElement::getText)
                .filter(text -> text.matches("[0-9].*"))
                .map(text -> Double.parseDouble(text.replaceFirst("^([0-9.]+).*", "$1")))
                .toList();
        assertThat(values).hasSizeGreaterThan(5).isSorted();
        WebElement filter = browser().first("#results .tools input");
        filter.sendKeys("hazard");
        browser().until("document.querySelectorAll('#results tbody tr:not([hidden])').length === 2");
        assertThat(browser().run("return window.stayed")).isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everyKindOfPage_fitsTheScreen_andCanBeRead(Screen screen) {
        browser().on(screen);
        for (String path : KINDS) {
            String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            for (String scheme : List.of("light", "dark")) {
                browser().seeing(scheme, "screen").open(at(path)).until("document.styleSheets.length > 0");
                assertThat(browser().number("return document.documentElement.scrollWidth"))
                        .as("width of " + path)
                        .isLessThanOrEqualTo(screen.width());
                assertThat(Contrast.faults(browser())).as(scheme + " " + path).isEmpty();
                browser()
                        .shot((name.isEmpty() ? "home" : name) + "-"
                                + screen.name().toLowerCase(java.util.Locale.ROOT) + "-" + scheme);
            }
        }
    }

    @Test
    void paper_isWhite_andWithoutForms() {
        browser().seeing("dark", "print").open(at("/id/trial/leonarda-1"));
        browser().until("getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)'");
        assertThat(browser().first("form").isDisplayed()).isFalse();
        browser().shot("trial-print");
    }

    @Test
    void page_doesNotMoveWhileItLoads() {
        for (String path : List.of("/", "/id/compound/lerociclib", "/id/trial/leonarda-1")) {
            browser().open(at(path));
            double shift = browser()
                    .number("return new Promise(done => { let sum = 0; new PerformanceObserver(list => {"
                            + " for (const e of list.getEntries()) sum += e.value; }).observe({type: 'layout-shift', buffered: true});"
                            + " setTimeout(() => done(sum), 250); })");
            assertThat(shift).as(path).isLessThan(0.1);
        }
    }
}
