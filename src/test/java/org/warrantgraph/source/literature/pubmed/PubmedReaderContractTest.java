package org.warrantgraph.source.literature.pubmed;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.ReaderContractTest;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PubmedReaderContractTest extends ReaderContractTest {
    private static final PubmedReader READER = new PubmedReader();

    @Override
    protected Reader reader() {
        return READER;
    }

    @Override
    protected BytesSource sound() {
        return BytesSource.of("pubmed.xml", InventedRecords.TEXT);
    }

    @Override
    protected String textOf(SourceDocument document) {
        if (document.kind().equals(Vocabulary.Value.BIBLIOGRAPHY)) {
            return super.textOf(document);
        }
        int start = InventedRecords.TEXT.indexOf("<PubmedArticle>");
        String end = "</PubmedArticle>";
        return InventedRecords.TEXT.substring(start, InventedRecords.TEXT.indexOf(end) + end.length());
    }

    /** Three records, a book. */
    @Override
    protected int records() {
        return 4;
    }
}
