package org.warrantgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReaderSamplesTest {
    @Test
    void everyInstalledReader_hasASample() {
        assertThat(ReaderSamples.all())
                .extracting(sample -> sample.reader().name())
                .containsAll(
                        Readers.installed().all().stream().map(Reader::name).toList());
    }

    /** What one reader says of a file is the same whoever else is there; the best of all is the one the sample is for. */
    @Test
    void aSample_isTakenByItsOwnReader() {
        assertThat(ReaderSamples.all())
                .allSatisfy(sample -> assertThat(Readers.installed()
                                .choose(sample.file())
                                .best()
                                .map(offer -> offer.reader().name()))
                        .contains(sample.reader().name()));
    }
}
