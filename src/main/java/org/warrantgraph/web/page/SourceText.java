package org.warrantgraph.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;

/**
 * The text of a source document, cut by offsets in Unicode code points.
 *
 * <p>Finding a code point takes a pass over the text, so an index of every 1,024th is kept.
 */
final class SourceText {
    private static final int STEP = 1024;

    private final String text;
    private final int[] index;
    private final int length;

    private SourceText(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.index = new int[length / STEP + 1];
        int at = 0;
        for (int i = 1; i < index.length; i++) {
            at = text.offsetByCodePoints(at, STEP);
            index[i] = at;
        }
    }

    /** The document's text, where the release keeps its bytes. */
    static Optional<SourceText> of(Release release, Iri document) {
        return release.source(document).map(bytes -> new SourceText(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** In code points. */
    int length() {
        return length;
    }

    /** Between two offsets; both are brought within the text. */
    String slice(int start, int end) {
        int from = Math.max(0, Math.min(start, length));
        int to = Math.max(from, Math.min(end, length));
        return text.substring(charAt(from), charAt(to));
    }

    /** The last line's beginning at or before an offset, not further away than {@code most}. */
    int lineBefore(int offset, int most) {
        int least = Math.max(0, offset - most);
        String before = slice(least, offset);
        int line = before.lastIndexOf('\n');
        return line < 0 ? (least == 0 ? 0 : offset) : least + before.codePointCount(0, line + 1);
    }

    /** The end of the line that an offset is in, not further away than {@code most}. */
    int lineAfter(int offset, int most) {
        String after = slice(offset, offset + most);
        int line = after.indexOf('\n');
        return Math.min(length, offset + after.codePointCount(0, line < 0 ? after.length() : line + 1));
    }

    private int charAt(int codePoint) {
        int block = codePoint / STEP;
        return text.offsetByCodePoints(index[block], codePoint - block * STEP);
    }
}
