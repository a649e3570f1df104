package org.warrantgraph.source.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Mention;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.Readers;

final class RdfReaderTest {
    private static final Path SAMPLES = Path.of("src/test/resources");
    private static final String HEAD = """
            PREFIX w: <https://w3id.org/warrant/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <https://schema.org/>
            """;
    private static final String THINGS = """
            <compound/x> a w:Compound ; skos:prefLabel "x"@en .
            <protein/y> a w:Protein ; skos:prefLabel "y"@en .
            """;
    private static final Iri X = Iris.of("compound", "x");
    private static final Iri Y = Iris.of("protein", "y");

    private static CollectingSink read(String name, String text) {
        CollectingSink sink = new CollectingSink();
        new RdfReader().read(BytesSource.of(name, text), sink);
        return sink;
    }

    private static CollectingSink sample(String name) throws IOException {
        return read(name.substring(name.lastIndexOf('/') + 1), Files.readString(SAMPLES.resolve(name)));
    }

    private static String messages(CollectingSink sink) {
        return sink.messages.stream().map(Message::toString).collect(Collectors.joining("\n"));
    }

    /** What is passed through, but for the document of the file. */
    private static Set<String> triples(CollectingSink sink) {
        return sink.all(RdfStatement.class)
                .filter(triple -> !triple.predicate().localName().equals("wasQuotedFrom"))
                .map(triple -> triple.subject() + " " + triple.predicate() + " " + triple.object())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trig", "nq", "rdf", "jsonld"})
    void everySyntax_saysTheSame(String ending) throws IOException {
        CollectingSink turtle = sample("rdf/invented.ttl");
        CollectingSink other = sample("rdf/invented." + ending);
        assertThat(triples(other)).isEqualTo(triples(turtle)).hasSizeGreaterThan(60);
        assertThat(other.used).isEqualTo(turtle.used);
    }

    @Test
    void aProposition_isNamedByWhatItSays() throws IOException {
        CollectingSink sink = sample("rdf/invented.ttl");
        Iri said = Proposition.of(Iris.of("compound", "examplinib"), Relation.INHIBITS, Iris.of("protein", "kinase-x"))
                .iri();
        assertThat(triples(sink))
                .contains(said + " " + Property.PREDICATE + " " + Relation.INHIBITS)
                .contains(Iris.of("claim", "one") + " " + Property.AFFIRMS + " " + said)
                .noneMatch(triple -> triple.contains("proposition/mine"));
    }

    @Test
    void theEndsOfASymmetricRelation_arePutInOrder() {
        CollectingSink sink = read("a.ttl", HEAD + THINGS + """
                <proposition/p> a w:Proposition ; w:subject <protein/y> ; w:predicate w:associatedWith ; w:object <compound/x> .
                """);
        Iri said = Proposition.of(X, Relation.ASSOCIATED_WITH, Y).iri();
        assertThat(triples(sink))
                .contains(said + " " + Property.SUBJECT + " " + X, said + " " + Property.OBJECT + " " + Y);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.ttl|PREFIX w: <https://w3id.org/warrant/ontology#>\n<compound/x> a w:Compound ;\n  w:inhibitz <protein/y> .",
                "a.nq|# https://w3id.org/warrant/\n\n<https://w3id.org/warrant/id/compound/x>"
                        + " <https://w3id.org/warrant/ontology#inhibitz> <https://w3id.org/warrant/id/protein/y> .",
                "a.rdf|<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:w='https://w3id.org/warrant/ontology#'>\n"
                        + "<w:Compound rdf:about='https://w3id.org/warrant/id/compound/x'>\n"
                        + "<w:inhibitz rdf:resource='https://w3id.org/warrant/id/protein/y'/></w:Compound></rdf:RDF>",
                "a.jsonld|{\"@context\": \"context.jsonld\",\n \"id\": \"compound/x\",\n \"inhibitz\": \"compound/y\"}"
            })
    void aMisspelledTerm_isNamedWithItsLineAndWhatWasMeant(String nameAndText) {
        String[] file = nameAndText.split("\\|");
        CollectingSink sink = read(file[0], file[1]);
        assertThat(messages(sink))
                .contains(file[0] + ":3 https://w3id.org/warrant/ontology#inhibitz: error W-RDF-020:")
                .contains("the ontology has no \"inhibitz\"")
                .contains("Write \"inhibits\".");
        assertThat(triples(sink)).noneMatch(triple -> triple.contains("inhibitz"));
    }

    @Test
    void aMisspelledClass_isNamedToo() {
        CollectingSink sink = read("a.ttl", HEAD + THINGS + "<trial/t> a w:Compond .\n");
        assertThat(messages(sink)).contains("a.ttl:7 ", "no \"Compond\"", "Write \"Compound\".");
        assertThat(sink.skipped).containsExactly("nothing is left of it");
        assertThat(sink.used).isEqualTo(2);
    }

    @Test
    void aRelation_needsAClaim() {
        CollectingSink sink = read("a.ttl", HEAD + THINGS + "<compound/x> w:inhibits <protein/y> .\n");
        assertThat(messages(sink))
                .contains(
                        "a.ttl:7 https://w3id.org/warrant/id/compound/x: error W-RDF-021",
                        "\"inhibits\" is a relation",
                        "w:Claim that affirms it");
        assertThat(sink.used).isEqualTo(2);
    }

    @Test
    void whatAPropositionOfTheFileSays_isNoFaultWhereItIsAssertedToo() {
        CollectingSink sink = read("a.ttl", HEAD + THINGS + """
                <proposition/p> a w:Proposition ; w:subject <compound/x> ; w:predicate w:inhibits ; w:object <protein/y> ;
                  w:status w:accepted ; w:citationCount 7 ; w:belief 0.5 .
                <compound/x> w:inhibits <protein/y> .
                """);
        assertThat(sink.messages).isEmpty();
        assertThat(triples(sink))
                .noneMatch(
                        triple -> triple.contains("Count") || triple.contains("belief") || triple.contains("accepted"))
                .doesNotContain(X + " " + Relation.INHIBITS + " " + Y);
    }

    @Test
    void onlyARejection_isAStatusThatASourceMayGive() {
        CollectingSink sink = read("a.ttl", HEAD + THINGS + """
                <proposition/p> a w:Proposition ; w:subject <compound/x> ; w:predicate w:inhibits ; w:object <protein/y> ; w:status w:rejected .
                """);
        assertThat(triples(sink)).anyMatch(triple -> triple.endsWith(" " + Property.STATUS + " " + Value.REJECTED));
    }

    @Test
    void aBlankNode_hasTheSameNameWhateverItsLabel() {
        Set<String> one = triples(read("a.nt", blank("_:b0")));
        assertThat(triples(read("b.nt", blank("_:other")))).isEqualTo(one);
        assertThat(one).isNotEmpty().noneMatch(triple -> triple.contains("_:"));
    }

    private static String blank(String label) {
        String ontology = "https://w3id.org/warrant/ontology#";
        String text = """
                <https://w3id.org/warrant/id/claim/c> <WevidenceW> _:x .
                _:x <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <WWorkW> .
                _:x <http://purl.org/dc/terms/title> "On things"@en .
                """;
        return text.replace("<Wevidence", "<" + ontology + "evidence")
                .replace("<WWork", "<" + ontology + "Work")
                .replace("W>", ">")
                .replace("_:x", label);
    }

    @Test
    void aBlankEntity_isNamedByItsKindAndLabel() {
        CollectingSink sink = read("a.ttl", HEAD + "[] a w:Compound ; skos:prefLabel \"Examplinib mesylate\" .\n");
        assertThat(sink.all(Entity.class))
                .extracting(Entity::iri)
                .containsExactly(Iris.of("compound", "examplinib-mesylate"));
    }

    @Test
    void blankNodesInARing_areRefused() {
        CollectingSink sink = read("a.ttl", HEAD + THINGS + "_:a prov:used _:b .\n_:b prov:used _:a .\n");
        assertThat(messages(sink))
                .contains("a.ttl:7", "error W-RDF-010", "ring of blank nodes", "Give one of them an IRI.");
        assertThat(sink.used).isEqualTo(2);
        assertThat(sink.skipped).hasSize(2);
    }

    @Test
    void onlyTheDefaultGraph_isRead() throws IOException {
        CollectingSink sink = sample("rdf/invented.trig");
        assertThat(messages(sink))
                .contains("graph/quoted: warning W-RDF-013: the 2 statements of this graph are not read");
        assertThat(sink.skipped).containsExactly("named graph");
        CollectingSink graphs = sample("model/graphs.trig");
        assertThat(graphs.messages).isEmpty();
        assertThat(graphs.skipped).containsOnly(Recomputed.REASON).hasSize(3);
    }

    static Stream<String> brokenFiles() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve("model/invalid"))) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("valid-"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** What a build derives, rules about printed numbers, which only warn, and what this reader puts right. */
    private static final Set<String> NOT_JUDGED =
            Set.of("P03", "P04", "P05", "P06", "P07", "K01", "V03", "V05", "P09", "P10");

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenRule_isNamedWithItsLine_andNothingOfItIsLeft(String name) throws IOException {
        String rule = name.substring(0, 3);
        CollectingSink sink = sample("model/invalid/" + name);
        if (NOT_JUDGED.contains(rule)) {
            assertThat(sink.messages).isEmpty();
        } else {
            String id = rule.equals("T01") ? "W-RDF-020" : "W-SHAPE-" + rule;
            assertThat(messages(sink)).containsPattern(name + ":\\d+ https://w3id.org/warrant/\\S+: error " + id + ":");
        }
        String kept = sink.all(RdfStatement.class)
                .map(triple -> "<" + triple.subject() + "> <" + triple.predicate() + "> "
                        + RdfTermsTest.ntriples(triple.object()) + " .\n")
                .collect(Collectors.joining());
        assertThat(read("kept.nt", kept).messages).isEmpty();
    }

    @Test
    void whatRestsOnABrokenThing_isLeftOutWithIt() {
        CollectingSink sink =
                read("a.ttl", HEAD + THINGS + "<claim/c> a w:Claim ; w:affirms <proposition/nowhere> .\n");
        assertThat(messages(sink)).contains("a.ttl:7 ", "claim/c: error W-RDF-030", "no proposition of this file");
        assertThat(sink.messages).hasSize(1);
        assertThat(sink.used).isEqualTo(2);
    }

    @Test
    void theVocabulary_isNotASourcesToChange() {
        CollectingSink sink = read("a.ttl", HEAD + THINGS + "w:inhibits w:sign 1 .\nw:vendorGuide a w:Relation .\n");
        assertThat(messages(sink))
                .contains("ontology#inhibits: error W-RDF-011", "ontology#vendorGuide: error W-RDF-011");
        assertThat(sink.used).isEqualTo(2);
    }

    @Test
    void everyThing_leadsToTheFileThatSaysSo() throws IOException {
        CollectingSink sink = sample("rdf/invented.ttl");
        Iri file = sink.all(SourceDocument.class).findFirst().orElseThrow().iri();
        assertThat(sink.all(Mention.class))
                .extracting(mention -> mention.place().quote().orElse(""))
                .contains("<protein/kinase-x> a w:Protein ; skos:prefLabel \"kinase X\"@en .");
        assertThat(sink.all(Mention.class))
                .allMatch(mention -> mention.place().document().equals(file));
        assertThat(sink.all(RdfStatement.class).filter(triple -> triple.object().equals(file)))
                .extracting(triple -> triple.subject().value().replace("https://w3id.org/warrant/id/", ""))
                .contains("claim/one", "claim/two", "work/on-examplinib", "document/a-review-00000000");
    }

    @Test
    void decisionsOfALinker_becomeWhatTheyRestOn() {
        CollectingSink sink = read("a.ttl", HEAD + THINGS + """
                <protein/y> skos:closeMatch <https://bioregistry.io/hgnc:1773> .
                <https://bioregistry.io/hgnc:1773> a schema:PropertyValue ; schema:propertyID "hgnc" .
                <decision/d> a w:IdentityDecision ; w:decides <protein/y> ; w:decidedAs <https://bioregistry.io/hgnc:1773> ;
                  w:method w:printedIdentifier ; w:confidence 0.99 ; w:status w:accepted ; prov:wasGeneratedBy <activity/linker> .
                <decision/e> a w:IdentityDecision ; w:decides <protein/y> ; w:decidedAs <https://bioregistry.io/hgnc:1773> ;
                  w:method w:curatorJudgement ; w:confidence 1.0 ; w:status w:accepted ; prov:wasGeneratedBy <activity/person> .
                """);
        assertThat(sink.messages).isEmpty();
        Iri file = sink.all(SourceDocument.class).findFirst().orElseThrow().iri();
        assertThat(sink.all(StatedRecord.class))
                .containsExactly(StatedRecord.printed(file, Y, new ExternalId("hgnc", "1773")));
        assertThat(triples(sink))
                .noneMatch(triple -> triple.contains("decision/d") || triple.contains("closeMatch"))
                .anyMatch(triple -> triple.contains("decision/e"));
    }

    @Test
    void aLineThatABuildLookedInto_isReadAsItsSourceStatedIt() {
        CollectingSink sink = read("a.ttl", HEAD + """
                <claim/c> w:evidence <evidence/e> .
                <evidence/e> w:hop w:checkedInSource ; w:statedHop w:citedBySource ; w:verification w:confirmed ; w:checkedBy w:manualAgent ;
                  prov:wasDerivedFrom <anchor/a> ; w:fallen true .
                """);
        Iri line = Iris.of("evidence", "e");
        assertThat(triples(sink).stream().filter(triple -> triple.startsWith(line.value())))
                .containsExactlyInAnyOrder(
                        line + " " + Property.HOP + " " + Value.CITED_BY_SOURCE,
                        line + " " + Property.VERIFICATION + " " + Value.UNVERIFIED);
    }

    @Test
    void nothing_isFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String address = "http://localhost:" + server.getLocalPort() + "/x";
            assertThatThrownBy(() ->
                            read("a.jsonld", "{\"@context\": \"" + address + "\", \"@id\": \"compound/x\", \"a\": 1}"))
                    .isInstanceOf(WarrantException.UnreadableInput.class)
                    .hasMessageContaining("W-RDF-001");
            assertThatThrownBy(() -> read(
                            "a.rdf",
                            "<!DOCTYPE x SYSTEM \"" + address
                                    + "\"><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>"))
                    .hasMessageContaining("W-RDF-004");
            read("a.ttl", HEAD + THINGS + "<> <http://www.w3.org/2002/07/owl#imports> <" + address + "> .");
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void aKeyOfJsonThatMeansNothing_isNotPassedOverInSilence() {
        assertThatThrownBy(() ->
                        read("a.jsonld", "{\"@id\": \"https://w3id.org/warrant/id/compound/x\", \"inhibits\": \"y\"}"))
                .hasMessageContaining("W-RDF-001")
                .hasMessageContaining("inhibits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"compound/>x", "https://w3id.org/warrant/id/compound/>x", "https://w3id.org/warrant/id/a b"})
    void aNameInJsonThatIsNone_isNotPassedOverInSilence(String name) {
        CollectingSink sink = read(
                "a.jsonld",
                "{\"@context\": \"context.jsonld\", \"statements\": [{\"id\": \"" + name
                        + "\", \"type\": \"Compound\"},"
                        + " {\"id\": \"compound/y\", \"type\": \"Compound\", \"dcterms:isPartOf\": {\"@id\": \"compound/>z\"}}]}");
        assertThat(messages(sink)).contains("error W-RDF-012", "Write a name without blanks");
        assertThat(sink.skipped).containsExactly("no name");
        assertThat(sink.used).isEqualTo(1);
        assertThat(triples(sink)).hasSize(1);
    }

    @Test
    void brokenSyntax_isRefusedWithItsLine() {
        assertThatThrownBy(() -> read("a.ttl", HEAD + THINGS + "<a> w:b ; .. <c>\n"))
                .isInstanceOfSatisfying(
                        WarrantException.UnreadableInput.class,
                        refused -> assertThat(refused.report().toString())
                                .startsWith("a.ttl:7: error W-RDF-001: the file is refused: it is no Turtle"));
    }

    @Test
    void filesOfOtherReaders_areLeftToThem() throws IOException {
        for (String other : List.of(
                "nanopub/invented.trig",
                "pathway/go-cam/test2.ttl",
                "kgx/invented_edges.jsonl",
                "indra/invented.json",
                "readers/references.json",
                "trial/invented.json",
                "trial/invented.xml")) {
            byte[] bytes = Files.readAllBytes(SAMPLES.resolve(other));
            BytesSource file = new BytesSource(other, bytes);
            assertThat(Readers.installed().choose(file).best())
                    .as(other)
                    .hasValueSatisfying(
                            offer -> assertThat(offer.reader().name()).isNotEqualTo("rdf"));
        }
        for (String ours : List.of("invented.ttl", "invented.trig", "invented.nq", "invented.rdf", "invented.jsonld")) {
            BytesSource file = new BytesSource(
                    ours, Files.readAllBytes(SAMPLES.resolve("rdf").resolve(ours)));
            assertThat(Readers.installed().choose(file).best())
                    .as(ours)
                    .hasValueSatisfying(
                            offer -> assertThat(offer.reader().name()).isEqualTo("rdf"));
        }
        byte[] plain = "<http://example.org/a> <http://example.org/b> <http://example.org/c> ."
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(new RdfReader()
                        .fit(new BytesSource("a.nt", plain), Arrays.copyOf(plain, plain.length))
                        .score())
                .isZero();
    }
}
