package org.warrantgraph.source.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;

/** Each fault in {@code dossier/errors.txt} is reported with file, line, key and remedy, and the rest is still read. */
class DossierErrorsTest {
    /** A faulty file and the messages about it. */
    record Case(String name, String file, String messages) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DossierErrorsTest.class.getResourceAsStream("/dossier/errors.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(part -> {
                int name = part.indexOf('\n');
                int arrow = part.indexOf("--->\n");
                return new Case(
                        part.substring(0, name),
                        part.substring(name + 1, arrow),
                        part.substring(arrow + 5).strip());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fault_isReportedWithPlaceAndRemedy(Case fault) {
        assertThat(read(fault.file())).isEqualTo(fault.messages());
    }

    @Test
    void everyCase_isAboutAnotherFault() throws IOException {
        assertThat(cases().map(Case::name)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void aFaultyLine_leavesTheOthersRead() {
        CollectingSink sink = new CollectingSink();
        new DossierReader().read(BytesSource.of("dossier.yaml", """
                                document: {kind: review}
                                compounds: examplinib
                                proteins: kinase X, kinase Y
                                claims:
                                  - examplinib inhibits kinase Z
                                  - examplinib inhibits kinase Y
                                """), sink);

        assertThat(sink.skipped).hasSize(1);
        assertThat(sink.all(Claim.class))
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.proposition().object().value()).endsWith("protein/kinase-y"));
    }

    private static String read(String file) {
        CollectingSink sink = new CollectingSink();
        try {
            new DossierReader().read(BytesSource.of("dossier.yaml", file), sink);
        } catch (WarrantException.UnreadableInput e) {
            return "!" + e.report();
        }
        return sink.messages.stream().map(Message::toString).collect(Collectors.joining("\n"));
    }
}
