package org.warrantgraph.text.study;

import java.util.List;
import org.warrantgraph.text.structure.Block;

/** Tells tables that have one arm a row, as those of dose-finding trials often do. */
final class ArmRows {
    private static final int ENOUGH = 2;

    private ArmRows() {}

    /** True where all rows start with an arm, and the headers name none. */
    static boolean fits(TableView view, Agents agents) {
        List<Block.Row> rows = view.body().stream()
                .filter(row -> !TableView.text(row, 1).isEmpty())
                .toList();
        boolean all = rows.stream().allMatch(row -> isArm(TableView.text(row, 1), agents));
        return all && rows.size() >= ENOUGH && EfficacyTable.armColumns(view, agents) == 0;
    }

    private static boolean isArm(String text, Agents agents) {
        return ArmText.header(text, agents)
                .filter(arm -> !arm.given().isEmpty() && startsWithAgent(text, agents))
                .isPresent();
    }

    /** "Nausea with velmarib" names an agent and is no arm. */
    private static boolean startsWithAgent(String text, Agents agents) {
        String first = text.split("[\\s(+/,]+", 2)[0];
        return agents.mentions(first) || !agents.doseOnly(text).isEmpty();
    }
}
