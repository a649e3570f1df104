package org.warrantgraph.web.page;

/** Source text without the marks that print bold, raised or as a heading; the words stay as they are. */
final class PlainText {
    private PlainText() {}

    static String of(String source) {
        return source.replaceAll("</?(?:sup|sub|b|i|em|strong|br)\\s*/?>", "")
                .replaceAll("\\*\\*|__", "")
                .replaceAll("(?m)^#{1,6} ", "")
                .replaceAll("\\\\([\\[\\]])", "$1");
    }
}
