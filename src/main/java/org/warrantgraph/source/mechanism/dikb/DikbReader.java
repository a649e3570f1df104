package org.warrantgraph.source.mechanism.dikb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.mechanism.CuratedTable;
import org.warrantgraph.source.mechanism.MechanismData;
import org.warrantgraph.source.mechanism.NamedThings;

/**
 * Reads the table of the Drug Interaction Knowledge Base: interactions and enzymes, each row one piece of evidence for a claim or against it.
 * Stateless and thread-safe; memory holds two rows.
 *
 * <p>The knowledge base's graphs of 2015 are no valid TriG and RDF/XML; they are refused with the line and what to do ({@link FaultyGraphs}).
 */
public final class DikbReader implements Reader {
    private static final String CODE_VERSION = "2";
    private static final List<String> NEEDED =
            List.of("asrt", "assertType", "researchStatementLabel", "evidenceRole", "evidenceSource");

    @Override
    public String name() {
        return "dikb";
    }

    @Override
    public String version() {
        return CODE_VERSION + "-" + MechanismData.version(DikbWords.TABLE) + "-" + NamedThings.version();
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        List<String> columns = Arrays.asList(text.lines().findFirst().orElse("").split("\t"));
        if (columns.containsAll(NEEDED)) {
            return new Fit(95, "columns of the Drug Interaction Knowledge Base");
        }
        return FaultyGraphs.kind(text).isPresent()
                ? new Fit(60, "graphs of the Drug Interaction Knowledge Base in a syntax that is refused")
                : Fit.none("without the columns of the Drug Interaction Knowledge Base");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        FaultyGraphs.refuse(file);
        CuratedTable table = new CuratedTable(file, "DIKB", sink);
        Assertions assertions = new Assertions(table.told());
        table.read("Drug Interaction Knowledge Base", "Apache-2.0", (row, number) -> assertions.row(row));
        assertions.end();
    }
}
