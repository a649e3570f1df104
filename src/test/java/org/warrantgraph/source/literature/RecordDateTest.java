package org.warrantgraph.source.literature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordDateTest {
    @ParameterizedTest
    @CsvSource({
        "2000 Spring, 2000",
        "1998 Dec-1999 Jan, 1998",
        "2015 Nov-Dec, 2015",
        "1983 Mar 12-18, 1983-03",
        "2015 Nov 03, 2015-11-03",
        "2015 Nov, 2015-11",
        "2015-11-03T00:00:00Z, 2015-11-03",
        "2015-02-30, 2015-02",
        "Summer 2003, 2003",
        "n.d.,"
    })
    void words_areNoMorePreciseThanPrinted(String printed, String date) {
        assertThat(RecordDate.words(printed)).isEqualTo(Optional.ofNullable(date));
    }

    @ParameterizedTest
    @CsvSource({"2018, May, 7, 2018-05-07", "2018, 13, 1, 2018", "2018, Summer, , 2018", "2018, 5, 40, 2018-05"})
    void parts_makeADate(String year, String month, String day, String date) {
        assertThat(RecordDate.of(year, Optional.of(month), Optional.ofNullable(day)))
                .contains(date);
    }
}
