package org.warrantgraph.text.reference;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads title, host and address out of one printed reference.
 *
 * <p>Styles: {@code Title - Site [host]}; {@code Authors. Title. Journal. Year;Volume:Pages} (AMA, Vancouver);
 * {@code Authors (Year). Title. Journal} (APA); {@code Authors, "Title," Journal} (IEEE); a Markdown link; a bare address.
 */
public final class ReferenceText {
    private static final Pattern URL = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"\\]\\[|]{1,500}");
    private static final Pattern HOST_AT_END =
            Pattern.compile("\\[((?:[a-z0-9-]{1,60}\\.){1,6}[a-z]{2,20})]\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_HOST =
            Pattern.compile("(?:https?://)?(?:[a-z0-9-]{1,60}\\.){1,6}[a-z]{2,20}/?\\S*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]{12,400})]\\((?:https?://[^)\\s]+)\\)");
    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”]{10,400}?)[,.]?[\"”]");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("^.{3,600}?\\((?:19|20)\\d\\d[a-z]?(?:, [^)]{1,20})?\\)\\.? (.{8,400}?)[.?](?:\\s|$)");
    private static final String AUTHOR = "[\\p{L}][\\p{L}'’ -]{0,40} \\p{Lu}{1,4}";
    private static final Pattern AUTHORS_FIRST = Pattern.compile("^" + AUTHOR + "(?:[,;] " + AUTHOR
            + "){0,60}(?:[,;]? et al\\.?)?(?:, eds?)?\\.:? (.{8,500}?)(?<! al| vs| St| No)[.?!](?:\\s|$)");
    private static final Pattern STOP = Pattern.compile("(?<![ .]\\p{Lu})(?<! al| vs| St| No)[.?!](?=\\s|$)");
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST = 4_000;

    private final List<String> siteNames;

    /** @param siteNames names of web sites that stand behind or before titles and are no part of them */
    public ReferenceText(List<String> siteNames) {
        this.siteNames = List.copyOf(siteNames);
    }

    /** What an entry tells beside its identifiers. */
    public record Parts(Optional<String> title, Optional<String> host, Optional<String> url) {}

    /**
     * @param printed the entry with its markup
     * @param words the entry without; of both only the first 4,000 characters are looked at
     */
    public Parts read(String printed, String words) {
        String raw = printed.substring(0, Math.min(printed.length(), LONGEST));
        String plain = words.substring(0, Math.min(words.length(), LONGEST));
        Optional<String> url = url(raw);
        Matcher bracket = HOST_AT_END.matcher(plain);
        if (bracket.find()) {
            String host = bracket.group(1).toLowerCase(Locale.ROOT);
            return new Parts(title(plain.substring(0, bracket.start())), Optional.of(host), url);
        }
        Optional<String> host = url.flatMap(ReferenceText::host).or(() -> bareHost(plain.strip()));
        Matcher link = LINK.matcher(raw);
        Optional<String> linked =
                link.find() && !BARE_HOST.matcher(link.group(1).strip()).matches()
                        ? title(link.group(1))
                        : Optional.empty();
        return new Parts(linked.or(() -> styled(plain)), host, url);
    }

    private static Optional<String> url(String raw) {
        Matcher matcher = URL.matcher(raw);
        return matcher.find()
                ? Optional.of(matcher.group().replaceAll("[.,;:*_>]+$", "").replaceAll("\\)+$", ""))
                : Optional.empty();
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException e) {
            // An address with characters that no address may have: it is kept as printed and has no host.
            return Optional.empty();
        }
    }

    private static Optional<String> bareHost(String plain) {
        return BARE_HOST.matcher(plain).matches() ? host("https://" + plain) : Optional.empty();
    }

    private Optional<String> styled(String plain) {
        String words = URL.matcher(plain)
                .replaceAll("")
                .replaceAll(
                        "(?i)(?:available (?:at|from):?|retrieved from:?|accessed [^.]{0,40}\\.?|doi:\\s?\\S+|PMC?ID:\\s?\\S+)",
                        "")
                .strip();
        Matcher quoted = QUOTED.matcher(words);
        if (quoted.find()) {
            return title(quoted.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(words);
        if (yearFirst.find()) {
            return title(yearFirst.group(1));
        }
        Matcher authorsFirst = AUTHORS_FIRST.matcher(words);
        if (authorsFirst.find()) {
            return title(authorsFirst.group(1));
        }
        if (words.contains(" et al")) {
            List<String> parts = STOP.splitAsStream(words).map(String::strip).toList();
            return parts.size() > 1 ? title(parts.get(1)) : Optional.empty();
        }
        Matcher stop = STOP.matcher(words);
        boolean several = stop.find() && stop.end() < words.length() - 1;
        return title(several ? words.substring(0, stop.start()) : words);
    }

    /** Without names of sites and punctuation around it; empty where nothing but a host is left. */
    private Optional<String> title(String printed) {
        String title = printed.strip();
        boolean changed = true;
        while (changed) {
            String before = title;
            for (String site : siteNames) {
                title = withoutSite(title, site);
            }
            changed = !before.equals(title);
        }
        title = title.replaceAll("^[\\s.,;:–|-]+|[\\s,;:–|-]+$", "").replaceAll("(?<=[^.])\\.$", "");
        return title.length() < SHORTEST_TITLE || BARE_HOST.matcher(title).matches()
                ? Optional.empty()
                : Optional.of(title);
    }

    private static String withoutSite(String title, String site) {
        for (String bar : List.of(" - ", " | ", " – ", " — ")) {
            if (title.endsWith(bar + site)) {
                return title.substring(0, title.length() - bar.length() - site.length())
                        .strip();
            }
            if (bar.contains("|") && title.startsWith(site + bar)) {
                return title.substring(site.length() + bar.length()).strip();
            }
        }
        return title;
    }
}
