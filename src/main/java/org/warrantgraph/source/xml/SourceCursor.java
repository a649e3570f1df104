package org.warrantgraph.source.xml;

import java.util.Arrays;

/**
 * Follows a StAX reader through the source and tells where each event is printed.
 *
 * <p>StAX decides what is an event; its own offsets count neither references nor line breaks as printed, so the cursor steps over the
 * source beside it.
 */
final class SourceCursor {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final String source;
    private int at;
    private boolean inCdata;

    SourceCursor(String source, int from) {
        this.source = source;
        this.at = from;
    }

    int at() {
        return at;
    }

    /** Steps behind a start or end tag; {@code <} is at or after the cursor. */
    void tag() {
        at = open();
        char quote = 0;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return;
            }
        }
    }

    /** Where the next tag, comment or instruction starts. */
    int open() {
        leaveCdata();
        int found = source.indexOf('<', at);
        return found < 0 ? source.length() : found;
    }

    /** Steps behind {@code <!-- -->} or {@code <? ?>}. */
    void until(String end) {
        int found = source.indexOf(end, open());
        at = found < 0 ? source.length() : found + end.length();
    }

    /** Steps behind a document type, its internal subset included. */
    void documentType() {
        at = open();
        int depth = 0;
        char quote = 0;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '<' && source.startsWith("!--", at)) {
                int end = source.indexOf("-->", at);
                at = end < 0 ? source.length() : end + 3;
            } else if (c == '[' || c == '<') {
                depth++;
            } else if (c == ']' || c == '>') {
                depth--;
                if (depth == 0 && c == '>') {
                    return;
                }
            }
        }
    }

    /** Steps behind text that reads {@code decoded}. */
    XmlText text(String decoded) {
        int[] origins = new int[decoded.length()];
        enterCdata();
        int start = at;
        for (int i = 0; i < origins.length; i++) {
            leaveCdata();
            enterCdata();
            if (at >= source.length()) {
                Arrays.fill(origins, i, origins.length, source.length());
                break;
            }
            origins[i] = at;
            char c = source.charAt(at);
            if (c == '&' && !inCdata) {
                if (Character.isHighSurrogate(decoded.charAt(i)) && i + 1 < origins.length) {
                    origins[++i] = at;
                }
                reference();
            } else {
                at += c == '\r' && at + 1 < source.length() && source.charAt(at + 1) == '\n' ? 2 : 1;
            }
        }
        int end = at;
        leaveCdata();
        return XmlText.of(decoded, Math.min(start, end), end, origins);
    }

    /** Steps behind a reference that stands for {@code decoded}. */
    XmlText reference(String decoded) {
        int start = at;
        int[] origins = new int[decoded.length()];
        Arrays.fill(origins, start);
        reference();
        return XmlText.of(decoded, start, at, origins);
    }

    private void reference() {
        int end = source.indexOf(';', at);
        at = end < 0 ? source.length() : end + 1;
    }

    private void enterCdata() {
        while (!inCdata && source.startsWith(CDATA, at)) {
            at += CDATA.length();
            inCdata = true;
            leaveCdata();
        }
    }

    private void leaveCdata() {
        if (inCdata && source.startsWith(CDATA_END, at)) {
            at += CDATA_END.length();
            inCdata = false;
        }
    }
}
