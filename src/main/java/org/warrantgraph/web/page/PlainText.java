package org.warrantgraph.web.page;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Source text as it is meant to be read: without the marks that print bold, raised or as a heading, with the letters that references stand for. */
final class PlainText {
    private static final Pattern INLINE = Pattern.compile(
            "</?(?:sup|sub|b|i|em|strong|br|italic|bold|underline|sc|monospace|xref|ext-link|named-content|styled-content)"
                    + "(?:\\s[^<>]{0,1000})?/?>");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private PlainText() {}

    /** Its beginning, when it is longer than so many code points. */
    static String shortened(String text, int most) {
        return text.length() > most && text.codePointCount(0, text.length()) > most
                ? text.substring(0, text.offsetByCodePoints(0, most)) + " …"
                : text;
    }

    static String of(String source) {
        String bare = INLINE.matcher(source)
                .replaceAll("")
                .replaceAll("\\*\\*|__", "")
                .replaceAll("(?m)^#{1,6} ", "")
                .replaceAll("\\\\([\\[\\]])", "$1");
        return REFERENCE.matcher(bare).replaceAll(match -> Matcher.quoteReplacement(letter(match)));
    }

    private static String letter(MatchResult reference) {
        if (reference.group(3) != null) {
            return NAMED.getOrDefault(reference.group(3), reference.group());
        }
        int code = reference.group(1) != null
                ? Integer.parseInt(reference.group(1))
                : Integer.parseInt(reference.group(2), 16);
        boolean shown = Character.isDefined(code)
                && !Character.isISOControl(code)
                && Character.getType(code) != Character.SURROGATE;
        return shown ? Character.toString(code) : reference.group();
    }
}
