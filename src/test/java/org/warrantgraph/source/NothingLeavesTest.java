package org.warrantgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.web.Canary;

/** Sources that ask for something elsewhere are read, or refused, by every reader there is, and nothing is fetched. */
class NothingLeavesTest {
    private static Canary canary;

    @BeforeAll
    static void listen() throws IOException {
        JenaSystem.init();
        canary = Canary.listen();
    }

    @AfterAll
    static void stop() {
        canary.close();
    }

    /** Names of files, and what is in them; {@code HERE} is an address that nobody may call. */
    static Iterable<Map.Entry<String, String>> sources() {
        return Map.ofEntries(
                        Map.entry(
                                "entity.xml",
                                "<!DOCTYPE article [<!ENTITY x SYSTEM \"HERE/x\">]><article><body><p>&x;</p></body></article>"),
                        Map.entry(
                                "dtd.xml",
                                "<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS\" \"HERE/jats.dtd\"><article><body><p>x</p></body></article>"),
                        Map.entry(
                                "parameter-entity.nxml",
                                "<!DOCTYPE article [<!ENTITY % p SYSTEM \"HERE/p\"> %p;]><article><body><p>x</p></body></article>"),
                        Map.entry(
                                "xinclude.nxml",
                                "<article xmlns:xi=\"http://www.w3.org/2001/XInclude\"><body><sec><title>A</title>"
                                        + "<xi:include href=\"HERE/part.xml\"/><xi:include href=\"file:///etc/hostname\" parse=\"text\"/>"
                                        + "</sec></body></article>"),
                        Map.entry(
                                "schema.gpml",
                                "<Pathway xmlns=\"http://pathvisio.org/GPML/2013a\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                        + " xsi:schemaLocation=\"http://pathvisio.org/GPML/2013a HERE/gpml.xsd\""
                                        + " xsi:noNamespaceSchemaLocation=\"HERE/none.xsd\" Name=\"x\"/>"),
                        Map.entry(
                                "sheet.xml",
                                "<?xml-stylesheet type=\"text/xsl\" href=\"HERE/x.xsl\"?><?xml-model href=\"HERE/x.rng\"?>"
                                        + "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation>"
                                        + "</PubmedArticle></PubmedArticleSet>"),
                        Map.entry(
                                "context.jsonld",
                                "{\"@context\": \"HERE/context.jsonld\", \"@id\": \"https://w3id.org/warrant/id/claim/x\"}"),
                        Map.entry(
                                "import.jsonld",
                                "{\"@context\": {\"@version\": 1.1, \"@import\": \"HERE/context.jsonld\"}, \"@id\": \"a:b\"}"),
                        Map.entry(
                                "scoped.jsonld",
                                "{\"@context\": {\"p\": {\"@id\": \"a:p\", \"@context\": \"HERE/c\"}}, \"p\": {\"@id\": \"a:b\"}}"),
                        Map.entry(
                                "imports.ttl",
                                "@prefix owl: <http://www.w3.org/2002/07/owl#> . <HERE/o> a owl:Ontology ; owl:imports <HERE/other.ttl> ."
                                        + " <https://w3id.org/warrant/id/claim/x> a <https://w3id.org/warrant/ontology#Claim> ."),
                        Map.entry(
                                "rdf.xml",
                                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xml:base=\"HERE/\">"
                                        + "<rdf:Description rdf:about=\"x\"/></rdf:RDF>"),
                        Map.entry(
                                "namespaces.bel",
                                "SET DOCUMENT Name = \"x\"\nDEFINE NAMESPACE HGNC AS URL \"HERE/hgnc.belns\"\n"
                                        + "DEFINE ANNOTATION Cell AS URL \"HERE/cell.belanno\"\np(HGNC:CDK4) -> p(HGNC:RB1)\n"),
                        Map.entry(
                                "picture.md",
                                "# A guide\n\n![a picture](HERE/a.png) <img src=\"HERE/b.png\"> [link](HERE/c)\n\n"
                                        + "<iframe src=\"HERE/d\"></iframe>\n\nExamplinib inhibits CDK4 ([1](HERE/e)).\n\n"
                                        + "[1]: HERE/f\n"),
                        Map.entry(
                                "dossier.yaml",
                                "document: {title: x, kind: review, date: 2024, url: \"HERE/g\"}\nschema: HERE/s\n"
                                        + "compounds: a\nproteins: CDK4\nclaims: a inhibits CDK4\n"),
                        Map.entry(
                                "study.json",
                                "{\"$schema\": \"HERE/s\", \"protocolSection\": {\"identificationModule\": {\"nctId\": \"NCT00000001\"}}}"),
                        Map.entry("library.bib", "@article{a, title = {x}, url = {HERE/h}, doi = {10.1/x}}"))
                .entrySet();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void sourceThatAsksForSomethingElsewhere_getsNothing(Map.Entry<String, String> source) {
        String name = source.getKey();
        byte[] bytes =
                source.getValue().replace("HERE", "http://" + canary.address()).getBytes(StandardCharsets.UTF_8);
        for (Reader reader : Readers.installed().all()) {
            try {
                reader.read(new BytesSource(name, bytes), new CollectingSink());
            } catch (WarrantException.UnreadableInput refused) {
                assertThat(refused.report().remedy()).isNotBlank();
            }
        }
        assertThat(canary.calls()).isEmpty();
    }
}
