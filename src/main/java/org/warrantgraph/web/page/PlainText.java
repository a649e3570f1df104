package org.warrantgraph.web.page;

/** Source text without the marks that print bold, raised or as a heading; the words stay as they are. */
final class PlainText {
    private PlainText() {}

    /** Its beginning, when it is longer than so many code points. */
    static String shortened(String text, int most) {
        return text.length() > most && text.codePointCount(0, text.length()) > most
                ? text.substring(0, text.offsetByCodePoints(0, most)) + " …"
                : text;
    }

    static String of(String source) {
        return source.replaceAll("</?(?:sup|sub|b|i|em|strong|br)\\s*/?>", "")
                .replaceAll("\\*\\*|__", "")
                .replaceAll("(?m)^#{1,6} ", "")
                .replaceAll("\\\\([\\[\\]])", "$1");
    }
}
