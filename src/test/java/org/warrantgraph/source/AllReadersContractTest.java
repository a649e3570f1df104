package org.warrantgraph.source;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.model.SourceDocument;

/** The contract of {@link ReaderContractTest} for every sample of {@link ReaderSamples}. */
@ParameterizedClass
@MethodSource("samples")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class AllReadersContractTest extends ReaderContractTest {
    private final ReaderSample sample;

    AllReadersContractTest(ReaderSample sample) {
        this.sample = sample;
    }

    static List<ReaderSample> samples() {
        return ReaderSamples.all();
    }

    @Override
    protected Reader reader() {
        return sample.reader();
    }

    @Override
    protected BytesSource sound() {
        return sample.file();
    }

    @Override
    protected boolean givesClaims() {
        return sample.givesClaims();
    }

    @Override
    protected String textOf(SourceDocument document) {
        return sample.textOf().apply(document);
    }

    @Override
    protected int records() {
        return sample.records();
    }
}
