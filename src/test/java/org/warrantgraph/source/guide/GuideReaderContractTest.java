package org.warrantgraph.source.guide;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.ReaderContractTest;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class GuideReaderContractTest extends ReaderContractTest {
    private static final GuideReader READER = new GuideReader();

    @Override
    protected Reader reader() {
        return READER;
    }

    @Override
    protected BytesSource sound() {
        return BytesSource.of("zorbatinib.md", """
                # Zorbatinib 𝔸: notes for the bench

                **Author:** Orpheus Reagents Technical Support Team

                ## Mechanism of Action

                Zorbatinib directly inhibits CDK7.[1] It does not inhibit CDK9.

                ## References

                1. Making zorbatinib [example.org]
                """);
    }

    /** The field with the author, the paragraph, the reference. */
    @Override
    protected int records() {
        return 3;
    }
}
