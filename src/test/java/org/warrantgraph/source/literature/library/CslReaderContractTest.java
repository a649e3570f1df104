package org.warrantgraph.source.literature.library;

import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.ReaderContractTest;

class CslReaderContractTest extends ReaderContractTest {
    @Override
    protected Reader reader() {
        return new CslReader();
    }

    @Override
    protected BytesSource sound() {
        return BytesSource.of("references.json", """
                [{"id": "a", "type": "article-journal", "title": "On \ud835\udd38", "DOI": "10.5555/a", "issued": {"date-parts": [[2019, 2]]}},
                 {"id": "b", "type": "article"}, 5,
                 {"id": "c", "title": "Nothing", "type": "entry"}]
                """);
    }

    @Override
    protected boolean givesClaims() {
        return false;
    }

    @Override
    protected int records() {
        return 4;
    }
}
