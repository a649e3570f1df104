package org.warrantgraph.source.literature.library;

import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.ReaderContractTest;

class BibtexReaderContractTest extends ReaderContractTest {
    @Override
    protected Reader reader() {
        return new BibtexReader();
    }

    @Override
    protected BytesSource sound() {
        return BytesSource.of("library.bib", """
                Notes \ud835\udd38 of nobody@example.org
                @string{jinv = "Journal of Invention"}
                @comment{nothing}
                @article{doe2019, title = {On {\\'E}tudes}, author = "Jane Doe and others", journal = jinv # " A", year = 2019,
                  doi = {10.5555/a(1)}}
                @book(roe, title = {Nothing}, pmid = 12345678)
                """);
    }

    @Override
    protected boolean givesClaims() {
        return false;
    }

    /** A macro, a comment, two entries. */
    @Override
    protected int records() {
        return 4;
    }
}
