package org.warrantgraph.source;

import java.util.List;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.bel.BelReader;
import org.warrantgraph.source.dossier.DossierReader;
import org.warrantgraph.source.entities.EntityTableReader;
import org.warrantgraph.source.entities.HgncReader;
import org.warrantgraph.source.evidenceinference.EvidenceInferenceReader;
import org.warrantgraph.source.guide.GuideReader;
import org.warrantgraph.source.indra.IndraReader;
import org.warrantgraph.source.kgx.KgxReader;
import org.warrantgraph.source.literature.jats.InventedArticle;
import org.warrantgraph.source.literature.jats.JatsReader;
import org.warrantgraph.source.literature.library.BibtexReader;
import org.warrantgraph.source.literature.library.CslReader;
import org.warrantgraph.source.literature.pubmed.InventedRecords;
import org.warrantgraph.source.literature.pubmed.PubmedReader;
import org.warrantgraph.source.literature.retraction.PmidListReader;
import org.warrantgraph.source.literature.retraction.RetractionWatchReader;
import org.warrantgraph.source.literature.retraction.RetractionWatchReaderTest;
import org.warrantgraph.source.mechanism.dikb.DikbReader;
import org.warrantgraph.source.mechanism.drugmechdb.DrugMechDbReader;
import org.warrantgraph.source.mechanism.pharmacotherapydb.PharmacotherapyDbReader;
import org.warrantgraph.source.nanopub.NanopubReader;
import org.warrantgraph.source.pathway.gocam.GoCamReader;
import org.warrantgraph.source.pathway.gpml.GpmlReader;
import org.warrantgraph.source.rdf.RdfReader;
import org.warrantgraph.source.trial.ClinicalTrialsJsonReader;
import org.warrantgraph.source.trial.ClinicalTrialsLinesReader;
import org.warrantgraph.source.trial.ClinicalTrialsXmlReader;

/** A sound file for each reader: one line, and all tests of {@link AllReadersContractTest} hold for it. */
final class ReaderSamples {
    private ReaderSamples() {}

    static List<ReaderSample> all() {
        return List.of(
                // A field with the author, a paragraph, a reference.
                ReaderSample.file(new GuideReader(), "readers/zorbatinib.md", 3),
                // The document, a reference, two lists of names, two claims.
                ReaderSample.file(new DossierReader(), "readers/dossier.yaml", 6),
                // The document, two things, a proposition, a claim, an evidence line.
                ReaderSample.file(new DossierReader(), "readers/plain-form.yaml", 6),
                // Front matter, four references, abstract, paragraph, caption, table, formula, interests, thanks.
                ReaderSample.text(new JatsReader(), "invented.nxml", InventedArticle.TEXT, 12),
                // Three records, a book.
                ReaderSample.text(new PubmedReader(), "pubmed.xml", InventedRecords.TEXT, 4)
                        .withTextOf(ReaderSamples::pubmedText),
                // A macro, a comment, two entries.
                ReaderSample.file(new BibtexReader(), "readers/library.bib", 4).withoutClaims(),
                ReaderSample.file(new CslReader(), "readers/references.json", 4).withoutClaims(),
                ReaderSample.text(new PmidListReader(), "retracted.tsv", "PMID\n993\n160560\r\n\n 186091 \n", 4)
                        .withoutClaims(),
                ReaderSample.text(
                                new RetractionWatchReader(), "retraction_watch.csv", RetractionWatchReaderTest.TABLE, 6)
                        .withoutClaims(),
                // A header, three rows of which one has a faulty identifier.
                ReaderSample.text(
                                new EntityTableReader(),
                                "nodes.tsv",
                                "id\tname\tkind\r\nGene::1019\tCDK4\tGene\r\nCompound::DB00014\tGoserelin\tCompound\r\n"
                                        + "Compound::B02362\tAminobenzoic acid\tCompound\r\n",
                                4)
                        .withoutClaims(),
                ReaderSample.text(
                                new HgncReader(),
                                "genes.jsonl",
                                "{\"hgnc_id\":\"HGNC:1773\",\"symbol\":\"CDK4\",\"alias_symbol\":[\"PSK-J3\"],\"entrez_id\":\"1019\"}\n",
                                1)
                        .withoutClaims(),
                ReaderSample.file(new ClinicalTrialsJsonReader(), "trial/invented.json", 1),
                ReaderSample.file(new ClinicalTrialsLinesReader(), "trial/real/trials.jsonl", 3),
                ReaderSample.file(new ClinicalTrialsXmlReader(), "trial/invented.xml", 1),
                // Eleven lines that are statements or should be.
                ReaderSample.file(new BelReader(), "bel/invented.bel", 11),
                // Seven data nodes, nine lines, three references.
                ReaderSample.file(new GpmlReader(), "pathway/invented.gpml", 19),
                ReaderSample.file(new IndraReader(), "indra/invented.json", 7),
                ReaderSample.file(new KgxReader(), "kgx/invented_edges.tsv", 8),
                ReaderSample.file(new KgxReader(), "kgx/invented_edges.jsonl", 3),
                ReaderSample.file(new EvidenceInferenceReader(), "evidence-inference/annotations.csv", 5),
                ReaderSample.file(new EvidenceInferenceReader(), "evidence-inference/prompts.csv", 4),
                ReaderSample.file(new NanopubReader(), "nanopub/invented.trig", 3),
                // Fourteen records, each with something odd; one record with evidence on its links.
                ReaderSample.file(new DrugMechDbReader(), "mechanism/drugmechdb/oddities.yaml", 14),
                ReaderSample.file(new DrugMechDbReader(), "mechanism/drugmechdb/evidence-P01.yaml", 1),
                ReaderSample.file(new PharmacotherapyDbReader(), "mechanism/pharmacotherapydb/three-curators.tsv", 24),
                ReaderSample.file(new PharmacotherapyDbReader(), "mechanism/pharmacotherapydb/indications.tsv", 24),
                ReaderSample.file(new DikbReader(), "mechanism/dikb/dikb-ddi-evidence.tsv", 24),
                // Six annotated edges and a bare one.
                ReaderSample.file(new GoCamReader(), "pathway/go-cam/test2.ttl", 7),
                // Three things, document, reference, copy, work, activity, two propositions, two claims with place and
                // line.
                ReaderSample.file(new RdfReader(), "rdf/invented.ttl", 16).withoutClaims(),
                // A named graph besides.
                ReaderSample.file(new RdfReader(), "rdf/invented.trig", 17).withoutClaims(),
                ReaderSample.file(new RdfReader(), "rdf/invented.nq", 16).withoutClaims(),
                ReaderSample.file(new RdfReader(), "rdf/invented.rdf", 16).withoutClaims(),
                ReaderSample.file(new RdfReader(), "rdf/invented.jsonld", 16).withoutClaims());
    }

    /** A record with an abstract is a document of its own. */
    private static String pubmedText(SourceDocument document) {
        if (document.kind().equals(Value.BIBLIOGRAPHY)) {
            return InventedRecords.TEXT;
        }
        int start = InventedRecords.TEXT.indexOf("<PubmedArticle>");
        String end = "</PubmedArticle>";
        return InventedRecords.TEXT.substring(start, InventedRecords.TEXT.indexOf(end) + end.length());
    }
}
