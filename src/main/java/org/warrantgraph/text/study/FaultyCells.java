package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.text.measure.Amount;
import org.warrantgraph.text.measure.Estimate;
import org.warrantgraph.text.measure.Share;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.DocumentExtractor.Fault;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.TextDocument;

/** Finds cells of tables whose value contradicts itself: limits in the wrong order, a value outside them, more subjects than there are. */
final class FaultyCells {
    private FaultyCells() {}

    static List<Fault> in(TextDocument document) {
        List<Fault> faults = new ArrayList<>();
        for (Section section : document.sections()) {
            for (Block block : section.blocks()) {
                if (!section.boilerplate() && block instanceof Block.Table table) {
                    table.rows().stream().skip(table.headerRows()).forEach(row -> row(table, row, faults));
                }
            }
        }
        return List.copyOf(faults);
    }

    private static void row(Block.Table table, Block.Row row, List<Fault> faults) {
        for (Block.Cell cell : row.cells()) {
            why(cell.text())
                    .ifPresent(why -> faults.add(new Fault(
                            cell.span(),
                            table.label() + ", row " + cell.row() + ", column " + cell.column() + ": " + why
                                    + "; the value is left out.",
                            "Compare with the source of the table; correct it in a dossier if it is misprinted.")));
        }
    }

    /** Two numbers and no percent sign need not be a share: 11/9 may be men and women, 120/80 pressures of blood. */
    private static Optional<String> why(String text) {
        boolean sound = Estimate.read(text).sound().isPresent()
                || Amount.read(text).sound().isPresent()
                || Share.read(text).sound().isPresent();
        return sound
                ? Optional.empty()
                : Estimate.read(text)
                        .fault()
                        .or(() -> Amount.read(text).fault())
                        .or(() -> text.contains("%") ? Share.read(text).fault() : Optional.empty());
    }
}
