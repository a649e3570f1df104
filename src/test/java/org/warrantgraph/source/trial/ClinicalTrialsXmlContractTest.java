package org.warrantgraph.source.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.ReaderContractTest;

final class ClinicalTrialsXmlContractTest extends ReaderContractTest {
    @Override
    protected Reader reader() {
        return new ClinicalTrialsXmlReader();
    }

    @Override
    protected BytesSource sound() {
        try {
            return new BytesSource(
                    "invented.xml", Files.readAllBytes(Path.of("src/test/resources/trial/invented.xml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected int records() {
        return 1;
    }
}
