package org.warrantgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.source.literature.pubmed.InventedRecords;
import org.warrantgraph.source.literature.pubmed.PubmedReader;

/** A record of PubMed is a part of a file; its claims lead to their quoted text all the same. */
final class PubmedPassageTest {
    private static final String QUOTE = "Zorbatinib does not inhibit CDK9.";

    @TempDir
    Path folder;

    @Test
    void aClaimOfARecord_leadsToItsQuotedTextOnThePageOfTheRecord() throws IOException {
        Files.writeString(folder.resolve("pubmed.xml"), InventedRecords.TEXT);
        try (BuiltRelease built = BuiltRelease.of(folder, new PubmedReader());
                TestServer server = new TestServer(built.release())) {
            Node anchor = Txn.calculateRead(
                    built.data(),
                    () -> one(
                            built,
                            Node.ANY,
                            "http://www.w3.org/ns/oa#exact",
                            NodeFactory.createLiteralString(QUOTE),
                            true));
            Node document = Txn.calculateRead(
                    built.data(), () -> one(built, anchor, "http://www.w3.org/ns/oa#hasSource", Node.ANY, false));
            String page = server.get(
                            java.net.URI.create(document.getURI()).getPath().replaceFirst("^/warrant", ""),
                            "Accept",
                            "text/html")
                    .body();
            assertThat(page)
                    .contains("PubMed")
                    .contains(
                            "id=\"" + anchor.getURI().substring(anchor.getURI().lastIndexOf('/') + 1) + "\"")
                    .contains(QUOTE);
        }
    }

    private static Node one(BuiltRelease built, Node subject, String predicate, Node object, boolean wanted) {
        var triple = built.data()
                .getDefaultGraph()
                .find(subject, NodeFactory.createURI(predicate), object)
                .next();
        return wanted ? triple.getSubject() : triple.getObject();
    }
}
