package org.warrantgraph.model.identifier;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.ExternalId;

/**
 * Finds DOIs and frees them from what stands around them in prose and in addresses.
 *
 * <p>The form is that of the DOI Handbook, section 2: {@code 10.} registrant {@code /} suffix, letters without case. In prose a DOI ends at
 * white space, less the punctuation of the sentence; in a publisher's address it ends before {@code /full}, {@code .pdf}, {@code ?} and the like.
 */
final class Doi {
    private static final Pattern PRINTED =
            Pattern.compile("(?<![\\d.])10\\.\\d{4,9}(?:\\.\\d{1,9})*/[^\\s\"<>|\\]\\[{}]{1,300}");
    private static final Pattern FIELD = Pattern.compile("(?<![\\d.])10\\.\\d{4,9}(?:\\.\\d{1,9})*/\\S{1,300}");
    private static final Pattern NEXT = Pattern.compile("[,;](?=https?:|doi|10\\.\\d{4,9}/)");
    private static final Pattern VIEW = Pattern.compile(
            "(?:/(?:full|fulltext|full-text|full_text|abstract|abs|pdf|epdf|pdfdirect|pdfplus|epub|meta|summary|references|html|tables"
                    + "|figures|suppl|supplementary-materials?|metrics|xml|info|asset)(?:/.*)?"
                    + "|\\.(?:pdf|html?|xml|full|abstract|short|long|full-text|article-info|supplementary-material))$");
    private static final Pattern ADDRESS_END = Pattern.compile("[?#].*$");
    private static final Pattern PREPRINT_VERSION = Pattern.compile("^(10\\.(?:1101|64898)/[\\d.]{6,30})v\\d{1,2}$");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private Doi() {}

    /** Each DOI once, in the order printed. */
    static Set<ExternalId> in(String text) {
        Set<ExternalId> found = new LinkedHashSet<>();
        if (text.contains("10.")) {
            Matcher matcher = PRINTED.matcher(text);
            for (int from = 0; matcher.find(from); ) {
                Matcher next = NEXT.matcher(matcher.group());
                // "10.1000/a,10.1000/b" are two.
                from = next.find() ? matcher.start() + next.end() : matcher.end();
                trimmed(matcher.group(), addressBefore(text, matcher.start()))
                        .ifPresent(doi -> found.add(new ExternalId("doi", doi)));
            }
        }
        return found;
    }

    /** The DOI of a field that should hold nothing else; angle brackets and braces are part of some old ones. */
    static Optional<String> of(String field) {
        String text = plain(field);
        Matcher matcher = FIELD.matcher(text);
        return matcher.find() ? trimmed(matcher.group(), addressBefore(text, matcher.start())) : Optional.empty();
    }

    /** Percent escapes are undone where a DOI may be behind them. */
    static String plain(String text) {
        if (!text.contains("10.") || text.indexOf('%') < 0) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(escaped -> Matcher.quoteReplacement(decoded(escaped.group())));
    }

    private static String decoded(String escaped) {
        byte[] bytes = new byte[escaped.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(escaped.substring(3 * i + 1, 3 * i + 3), 16);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : escaped;
    }

    /** Where a DOI stands in an address. */
    private enum Address {
        NONE,
        RESOLVER,
        PUBLISHER
    }

    private static Address addressBefore(String text, int at) {
        int from = at;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && at - from < 200) {
            from--;
        }
        String before = text.substring(from, at).toLowerCase(Locale.ROOT);
        if (before.contains("doi.org/")) {
            return Address.RESOLVER;
        }
        return before.contains("://") || before.contains("www.") || before.matches(".*\\.[a-z]{2,6}/.*")
                ? Address.PUBLISHER
                : Address.NONE;
    }

    private static Optional<String> trimmed(String printed, Address address) {
        String doi = printed.replace("\\", "").toLowerCase(Locale.ROOT);
        Matcher next = NEXT.matcher(doi);
        if (next.find()) {
            doi = doi.substring(0, next.start());
        }
        if (address != Address.NONE) {
            doi = ADDRESS_END.matcher(doi).replaceFirst("");
        }
        doi = withoutPunctuation(doi);
        if (address == Address.PUBLISHER) {
            String before;
            do {
                before = doi;
                doi = VIEW.matcher(doi).replaceFirst("");
            } while (!doi.equals(before));
        }
        doi = PREPRINT_VERSION.matcher(doi).replaceFirst("$1");
        return doi.indexOf('/') == doi.length() - 1 ? Optional.empty() : Optional.of(doi);
    }

    /** Without punctuation that ends the sentence or closes a bracket around it. */
    private static String withoutPunctuation(String doi) {
        int end = doi.length();
        while (end > 0) {
            char last = doi.charAt(end - 1);
            boolean unbalanced = last == ')' && count(doi, ')', end) > count(doi, '(', end);
            if (".,;:*_'’”/&".indexOf(last) < 0 && !unbalanced) {
                break;
            }
            end--;
        }
        return doi.substring(0, end);
    }

    private static int count(String text, char sought, int end) {
        int n = 0;
        for (int i = 0; i < end; i++) {
            n += text.charAt(i) == sought ? 1 : 0;
        }
        return n;
    }
}
