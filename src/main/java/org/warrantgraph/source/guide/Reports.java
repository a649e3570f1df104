package org.warrantgraph.source.guide;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.warrantgraph.model.Message;

/** Reports what is odd about a document: numbers that lead nowhere, tables with uneven rows, text that was not read. */
final class Reports {
    private final Findings findings;

    Reports(Findings findings) {
        this.findings = findings;
    }

    /** @param end where reading stopped */
    void all(
            String text,
            BlockScanner.Scan scan,
            int end,
            ReferenceList.Found list,
            CitationUse use,
            Counts counts,
            Cuts cuts) {
        whole(text, scan, end, counts);
        cuts.all()
                .forEach((index, cut) ->
                        findings.at(index, "W-GUIDE-042", Message.Severity.WARNING, cut.what(), cut.remedy()));
        citations(list, use);
        counts.ragged()
                .forEach((index, what) -> findings.at(
                        index,
                        "W-GUIDE-020",
                        Message.Severity.WARNING,
                        what + " rows have another number of cells than the header.",
                        "Check the cells of these rows; they are read from the left."));
    }

    private void whole(String text, BlockScanner.Scan scan, int end, Counts counts) {
        String start = text.substring(0, Math.min(text.length(), 200)).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            findings.whole(
                    "W-GUIDE-003",
                    Message.Severity.WARNING,
                    "This is a web page; its text is read, its layout is not.",
                    "Convert it to Markdown for better results.");
        }
        if (text.indexOf('\0') >= 0) {
            findings.at(
                    text.indexOf('\0'),
                    "W-GUIDE-004",
                    Message.Severity.WARNING,
                    "The file has NUL characters; they are read as white space.",
                    "Check that it is a text file.");
        }
        if (end < text.length()) {
            findings.at(
                    end,
                    "W-GUIDE-005",
                    Message.Severity.WARNING,
                    String.format(
                            Locale.ROOT,
                            "The document is too long: the %,d characters from here on are not read.",
                            text.length() - end),
                    "Split the file.");
        }
        for (String closing : scan.neverClosed()) {
            findings.whole(
                    "W-GUIDE-006",
                    Message.Severity.WARNING,
                    "A block is opened and never closed with " + closing.strip() + "; it is read as text.",
                    "Close it.");
        }
        if (counts.usedBlocks() == 0) {
            findings.whole("W-GUIDE-002", Message.Severity.WARNING, "There is no text in this document.", "");
        }
    }

    private void citations(ReferenceList.Found list, CitationUse use) {
        if (list.entries().isEmpty()) {
            if (!use.dangling().isEmpty()) {
                findings.at(
                        use.dangling().values().iterator().next().from(),
                        "W-GUIDE-010",
                        Message.Severity.WARNING,
                        use.dangling().size() + " numbers are cited but the document has no list of references.",
                        "Add the list under a heading \"References\".");
            }
            return;
        }
        use.dangling()
                .forEach((number, place) -> findings.at(
                        place.from(),
                        "W-GUIDE-011",
                        Message.Severity.WARNING,
                        "Reference " + number + " is cited but not in the list.",
                        "Add it to the list or correct the number."));
        Set<Integer> seen = new HashSet<>();
        for (ReferenceList.Entry entry : list.entries()) {
            if (!seen.add(entry.number())) {
                findings.at(
                        entry.place().from(),
                        "W-GUIDE-012",
                        Message.Severity.WARNING,
                        "Reference number " + entry.number() + " is given twice; the first entry counts.",
                        "Number the entries so that each number is there once.");
            } else if (!use.isUsed(entry.number())) {
                findings.at(
                        entry.place().from(),
                        "W-GUIDE-013",
                        Message.Severity.INFO,
                        "Reference " + entry.number() + " is in the list but nowhere cited.",
                        "");
            }
        }
    }
}
