package org.warrantgraph.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/** What sources say of the standing of a work, on its page and beside its citations; on the invented cases. */
final class StandingMarkTest {
    private static final String WORK = "work/case-article-a";
    private static final String CLAIM = "claim/2295af654e4e6aed5cdfc681";
    private static final String NOTICE = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX id: <https://w3id.org/warrant/id/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX schema: <https://schema.org/>
            <https://w3id.org/warrant/id/standing/s1> a w:WorkStanding ; schema:about <https://w3id.org/warrant/id/work/case-article-a> ;
              w:kind %s ; dcterms:issued "2025-03-01" ; dcterms:description "INVENTED: an assay could not be repeated."@en ;
              dcterms:references <https://w3id.org/warrant/id/work/case-article-b> ;
              prov:wasDerivedFrom <https://w3id.org/warrant/id/anchor/place-1> .
            <https://w3id.org/warrant/id/anchor/place-1> oa:hasSource <https://w3id.org/warrant/id/document/case-registry> .
            """;

    @ParameterizedTest
    @CsvSource({
        "w:retraction, retraction",
        "w:expressionOfConcern, expression of concern",
        "w:correction, correction",
        "w:supersession, supersession",
        "w:reinstatement, reinstatement"
    })
    void standing_isToldOnTheWorkAndBesideItsCitations_withNoticeAndPlace(String kind, String words) {
        try (ReferenceRelease release = cases(NOTICE.formatted(kind))) {
            for (Document page : new Document[] {page(release, WORK), page(release, CLAIM)}) {
                assertThat(page.select(".workstanding").text())
                        .contains(words, "2025-03-01", "could not be repeated", "INVENTED: registry record");
                assertThat(page.select(".workstanding a").eachAttr("href"))
                        .contains("/id/work/case-article-b", "/id/document/case-registry.html#place-1");
            }
        }
    }

    @Test
    void workWithoutAnyNotice_carriesNoMark() {
        try (ReferenceRelease release = cases("")) {
            assertThat(page(release, WORK).select(".workstanding")).isEmpty();
            assertThat(page(release, CLAIM).select(".workstanding")).isEmpty();
        }
    }

    private static Document page(ReferenceRelease release, String key) {
        String type = key.substring(0, key.indexOf('/'));
        return Jsoup.parse(Txn.calculateRead(
                release.data(),
                () -> new ThingPages(new Mechanisms())
                        .draw(release, type, new Iri(Namespaces.ID + key), Optional.empty())));
    }

    private static ReferenceRelease cases(String turtle) {
        ReferenceRelease release = ReferenceRelease.cases();
        Txn.executeWrite(
                release.data(),
                () -> RDFParser.fromString(turtle, Lang.TURTLE)
                        .parse(StreamRDFLib.graph(release.data().getDefaultGraph())));
        return release;
    }
}
