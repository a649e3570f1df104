package org.warrantgraph.source.guide;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that try to use up memory: one part of each is far too long, a claim stands before and one behind it. */
public enum HostileGuide {
    HEADING(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("# ");
            fill(out, size, "endless heading ");
        }
    },
    PARAGRAPH(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            fill(out, size, "words without a full stop and ");
        }
    },
    LINES(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            fill(out, size, "lines that never end\n");
        }
    },
    SENTENCES(10) {
        @Override
        void middle(Writer out, long size) throws IOException {
            fill(out, size, "The clock was wound. It was late. ");
        }
    },
    ITEM(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("- ");
            fill(out, size, "one item that never ends, ");
        }
    },
    CELL(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("| Name | Value |\n|---|---|\n| one | ");
            fill(out, size, "a cell ");
            out.write(" |\n| two | 2 |\n");
        }
    },
    ROWS(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("| Name | Value |\n|---|---|\n");
            fill(out, size, "| one | 2 |\n");
        }
    },
    COLUMNS(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            for (int line = 0; line < 3; line++) {
                out.write("|");
                fill(out, size / 3, line == 1 ? "---|" : " x |");
                out.write("\n");
            }
        }
    },
    COLLAPSED_TABLE(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("| Name | Value | --- | --- | ");
            fill(out, size, "one | 2 | ");
            out.write("\n");
        }
    },
    TABS(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            fill(out, size, "a\tb\tc\n");
        }
    },
    WEB_TABLE(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("<table>");
            fill(out, size, "<tr><td colspan=60 rowspan=60>x</td></tr>");
            out.write("</table>\n");
        }
    },
    HEADINGS(3) {
        @Override
        void middle(Writer out, long size) throws IOException {
            fill(out, size, "# Tiny heading\n");
        }
    },
    SECTIONS(10) {
        @Override
        void middle(Writer out, long size) throws IOException {
            fill(out, size, "# Tiny heading\n\nIt was late.\n\n");
        }
    },
    REFERENCES(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("## References\n\n");
            long written = 0;
            for (int i = 1; written < size; i++) {
                String entry = i + ". Doe A. Study " + i
                        + " of one thing or another. J Made Up. 2011;4(2):1-9. doi:10.1000/x." + i + "\n";
                out.write(entry);
                written += entry.length();
            }
            out.write("\n## Afterwards\n");
        }
    },
    BULLETED_REFERENCES(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("## References\n\n");
            fill(out, size, "- Doe A. A study of one thing or another. J Made Up. 2011;4(2):1-9.\n");
            out.write("\n## Afterwards\n");
        }
    },
    REFERENCE(20) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("## References\n\n1. Doe A. ");
            fill(out, size, "An endless title\n");
            out.write("\n## Afterwards\n");
        }
    },
    FOOTNOTES(10) {
        @Override
        void middle(Writer out, long size) throws IOException {
            long written = 0;
            for (int i = 1; written < size; i++) {
                String entry = "[^n" + i + "]: Doe A.\n";
                out.write(entry);
                written += entry.length();
            }
        }
    },
    CITATIONS(4) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("It was cited");
            fill(out, size, "[1]");
            out.write(".\n\n## References\n\n1. Doe A.\n\n## Afterwards\n");
        }
    },
    CITATION_RANGES(4) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("It was cited");
            fill(out, size, "[1-99]");
            out.write(".\n");
        }
    },
    LABEL(10) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("**");
            fill(out, size, "an endless label ");
            out.write(":** It was late.\n");
        }
    },
    FRONT_MATTER(10) {
        @Override
        void before(Writer out, long size) throws IOException {
            out.write("---\ntitle: ");
            fill(out, size, "an endless title ");
            out.write("\nauthor: Doe\n---\n");
        }

        @Override
        void middle(Writer out, long size) {}
    },
    MECHANISMS(4) {
        @Override
        void middle(Writer out, long size) throws IOException {
            fill(out, size, "Gefitinib inhibits EGFR and suppresses growth of A549 cells.\n\n");
        }
    },
    BLANK_LINES(50) {
        @Override
        void middle(Writer out, long size) throws IOException {
            fill(out, size, "\n");
        }
    },
    NULS(50) {
        @Override
        void middle(Writer out, long size) throws IOException {
            fill(out, size, "\0");
        }
    },
    NOT_LATIN(50) {
        @Override
        void middle(Writer out, long size) throws IOException {
            out.write("β-");
            fill(out, size, "x ");
        }
    };

    private final int megabytes;

    HostileGuide(int megabytes) {
        this.megabytes = megabytes;
    }

    /** Size at which it was a danger. */
    public int megabytes() {
        return megabytes;
    }

    void before(Writer out, long size) throws IOException {}

    abstract void middle(Writer out, long size) throws IOException;

    /** @param size characters of the part that is too long */
    public void write(Path file, long size) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            before(out, size);
            out.write("# A guide\n\n## Mechanism of action\n\nTrametinib inhibits MEK1.\n\n");
            middle(out, size);
            out.write("\n\n## Mechanism of resistance\n\nGefitinib inhibits EGFR.\n");
        }
    }

    private static void fill(Writer out, long size, String words) throws IOException {
        String many = words.repeat(Math.max(1, 4096 / words.length()));
        for (long written = 0; written < size; written += many.length()) {
            out.write(many);
        }
    }
}
