package org.warrantgraph.source.literature.jats;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.ReaderContractTest;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class JatsReaderContractTest extends ReaderContractTest {
    private static final JatsReader READER = new JatsReader();

    @Override
    protected Reader reader() {
        return READER;
    }

    @Override
    protected BytesSource sound() {
        return BytesSource.of("articles/invented.nxml", InventedArticle.TEXT);
    }

    /** Front matter, four references, abstract, paragraph, caption, table, formula, interests, thanks. */
    @Override
    protected int records() {
        return 12;
    }
}
