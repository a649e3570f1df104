package org.warrantgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.build.BuiltRelease;
import org.warrantgraph.build.Release;
import org.warrantgraph.source.dossier.DossierReader;

/** A dossier's entities are matched to records of public registers, and a person overrules that. */
class RecordsOfRegistersTest {
    private static final String DOSSIER = """
            document: {title: A made-up note, kind: review, date: 2024}
            compounds: examplinib
            proteins:
              - CDK4
              - CDK6 = hgnc:99999
              - FFAR2
              - QQX1
            claims:
              - examplinib inhibits CDK4
              - examplinib inhibits CDK6
              - examplinib inhibits FFAR2
              - examplinib inhibits QQX1
            """;

    @TempDir
    static Path folder;

    private static @Nullable Release release;
    private static @Nullable TestServer server;

    @BeforeAll
    static void serve() throws IOException {
        JenaSystem.init();
        Files.writeString(folder.resolve("note.yaml"), DOSSIER, StandardCharsets.UTF_8);
        release = BuiltRelease.of(folder, new DossierReader()).release();
        server = new TestServer(release);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
        if (release != null) {
            release.close();
        }
    }

    @Test
    void identifierOfARegister_leadsToItsEntity_inWhateverSpelling() {
        assertThat(get("/about/hgnc/1773", "text/turtle")).contains("protein/cdk4");
        assertThat(get("/about/HGNC/HGNC:1773", "text/html")).contains("/id/protein/cdk4");
        assertThat(get("/search?q=hgnc:1773", "text/html")).contains("/id/protein/cdk4");
    }

    @Test
    void entityPage_showsItsRecords_andWhoDecided() {
        assertThat(get("/id/protein/cdk4", "text/html"))
                .containsPattern("hgnc</span> <a href=\"/id/decision/[0-9a-f]{24}\">1773");
        assertThat(get("/id/protein/cdk4.ttl", "text/turtle"))
                .contains("closeMatch", "https://bioregistry.io/hgnc:1773");
    }

    @Test
    void curator_overrulesTheNameInThatRegisterOnly() {
        assertThat(get("/id/protein/cdk6.ttl", "text/turtle"))
                .contains("hgnc:99999", "ncbigene:1021", "curatorJudgement")
                .doesNotContain("hgnc:1777");
    }

    @Test
    void ambiguousName_isOnlyProposed_andLinksNothing() {
        assertThat(get("/id/protein/ffar2", "text/html")).contains("ncbigene, perhaps</span> ");
        assertThat(get("/id/protein/ffar2.ttl", "text/turtle"))
                .contains("ncbigene:2867")
                .doesNotContain("closeMatch");
        assertThat(server().get("/about/ncbigene/2867").statusCode()).isEqualTo(404);
    }

    @Test
    void unknownName_hasNoRecord() {
        assertThat(get("/id/protein/qqx1.ttl", "text/turtle")).doesNotContain("bioregistry");
    }

    private static String get(String path, String accept) {
        return server().get(path, "Accept", accept).body();
    }

    private static TestServer server() {
        return java.util.Objects.requireNonNull(server);
    }
}
