package org.warrantgraph.text.sentence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes inline Markdown and HTML out of a text: emphasis, links, images, tags, character references, escapes; and the citation marks.
 *
 * <p>Bold or raised text stays as text. A raised number after a digit is written {@code 10^9}, so that removing markup changes no value.
 */
public final class InlineReader {
    private static final int LONGEST_TAG = 300;
    private static final Set<String> TAGS = Set.of(
            "a",
            "abbr",
            "b",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "link",
            "main",
            "mark",
            "meta",
            "nav",
            "ol",
            "p",
            "pre",
            "s",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "u",
            "ul",
            "article",
            "!doctype");

    private final CitationGrammar grammar;
    private final CompoundEndings compounds = CompoundEndings.english();

    public InlineReader(CitationStyle style) {
        this.grammar = new CitationGrammar(style);
    }

    /** Time and memory linear in the length of the stretch. */
    public PlainText read(Stretch stretch) {
        return new Pass(stretch).run();
    }

    /** One reading of one stretch. */
    private final class Pass {
        private final Stretch stretch;
        private final String s;
        private final Emphasis emphasis;
        private final Brackets brackets;
        private final PlainTextBuilder plain;
        /** False once a comment was found open, so that no other is searched for to the end. */
        private boolean allCommentsClosed = true;

        Pass(Stretch stretch) {
            this.stretch = stretch;
            this.s = stretch.text();
            this.emphasis = Emphasis.of(s);
            this.brackets = Brackets.of(s);
            this.plain = new PlainTextBuilder(s.length());
        }

        PlainText run() {
            int i = 0;
            while (i < s.length()) {
                i = step(i);
            }
            return plain.build();
        }

        private int step(int i) {
            char c = s.charAt(i);
            if (Character.isLetterOrDigit(c) && NumberList.digit(c) < 0) {
                return character(i, c);
            }
            Optional<CitationGrammar.Match> mark = grammar.at(s, i);
            if (mark.isPresent()) {
                return mark(i, mark.get());
            }
            if (Blank.is(c)) {
                return blank(i);
            }
            if (c == '\u00ad') {
                return i + 1;
            }
            if (emphasis.opens(i)) {
                return open(i, i + 1);
            }
            if (emphasis.closes(i)) {
                return close(i + 1);
            }
            return switch (c) {
                case '\\' -> escape(i);
                case '!' ->
                    i + 1 < s.length() && brackets.opensLink(i + 1)
                            ? close(brackets.endOfLink(i + 1))
                            : character(i, c);
                case '[' -> brackets.opensLink(i) ? open(i, i + 1) : character(i, c);
                case ']' -> brackets.endOfTarget(i) > 0 ? close(brackets.endOfTarget(i)) : character(i, c);
                case '<' -> tag(i);
                case '&' -> entity(i);
                default -> character(i, c);
            };
        }

        private int mark(int i, CitationGrammar.Match match) {
            int start = stretch.origin(i);
            int end = stretch.origin(match.end() - 1) + 1;
            plain.mark(new Range(start, end), match.numbers());
            return match.end();
        }

        /** A cut word is joined again: {@code inhibi-} at the end of a line and {@code tion} on the next; {@code dose-} keeps it. */
        private int blank(int i) {
            int end = i;
            boolean newLine = false;
            while (end < s.length() && Blank.is(s.charAt(end))) {
                newLine |= s.charAt(end) == '\n';
                end++;
            }
            int n = plain.text().length();
            if (newLine && end < s.length() && Character.isLowerCase(s.charAt(end)) && endsInCutWord(n)) {
                plain.cut(compounds.startsAt(s, end) ? n : n - 1);
                return end;
            }
            fold(i);
            return end;
        }

        private void fold(int i) {
            plain.blank(stretch.origin(i));
        }

        private boolean endsInCutWord(int n) {
            CharSequence text = plain.text();
            return n > 3
                    && text.charAt(n - 1) == '-'
                    && Character.isLowerCase(text.charAt(n - 2))
                    && Character.isLowerCase(text.charAt(n - 3));
        }

        private int character(int i, char c) {
            plain.character(c, stretch.origin(i), stretch.origin(i) + 1);
            return i + 1;
        }

        private int open(int from, int to) {
            plain.markupOpens(stretch.origin(from));
            return to;
        }

        private int close(int to) {
            plain.markupCloses(stretch.origin(to - 1) + 1);
            return to;
        }

        private int escape(int i) {
            boolean escaped = i + 1 < s.length() && "\\`*_{}[]()<>#+-.!|~&\"'$%,/:;=?@^".indexOf(s.charAt(i + 1)) >= 0;
            return escaped ? character(i + 1, s.charAt(i + 1)) : character(i, '\\');
        }

        private int entity(int i) {
            Optional<Entities.Match> match = Entities.at(s, i);
            if (match.isEmpty()) {
                return character(i, '&');
            }
            String characters = match.get().characters();
            if (characters.equals(" ")) {
                fold(i);
                return match.get().end();
            }
            for (int k = 0; k < characters.length(); k++) {
                character(i, characters.charAt(k));
            }
            return close(match.get().end());
        }

        private int tag(int i) {
            if (s.startsWith("<!--", i)) {
                int end = allCommentsClosed ? s.indexOf("-->", i) : -1;
                allCommentsClosed = end >= 0;
                return end < 0 ? character(i, '<') : end + 3;
            }
            int end = i;
            while (end < s.length() && end - i < LONGEST_TAG && s.charAt(end) != '>') {
                end++;
            }
            if (end == s.length() || s.charAt(end) != '>') {
                return character(i, '<');
            }
            boolean closing = i + 1 < s.length() && s.charAt(i + 1) == '/';
            int from = i + (closing ? 2 : 1);
            int to = from;
            while (to < end && (Character.isLetterOrDigit(s.charAt(to)) || s.charAt(to) == '!')) {
                to++;
            }
            String name = s.substring(from, to).toLowerCase(Locale.ROOT);
            if (!TAGS.contains(name)) {
                return isAddress(from, end) ? address(i, from, end) : character(i, '<');
            }
            if (name.equals("sup") && !closing && isPower(end + 1)) {
                character(i, '^');
            }
            if (name.length() > 1
                    && Set.of("br", "p", "div", "li", "td", "tr", "hr").contains(name)) {
                close(end + 1);
                fold(i);
                return end + 1;
            }
            return closing ? close(end + 1) : open(i, end + 1);
        }

        /** A raised number right after a digit, its sign included. */
        private boolean isPower(int at) {
            int sign = at < s.length() && "-−–".indexOf(s.charAt(at)) >= 0 ? at + 1 : at;
            return sign < s.length() && Character.isDigit(s.charAt(sign)) && plain.endsInDigit();
        }

        private boolean isAddress(int from, int end) {
            return s.startsWith("http", from)
                    || s.startsWith("mailto:", from)
                    || s.substring(from, end).matches("\\S+@\\S+");
        }

        private int address(int i, int from, int end) {
            open(i, from);
            for (int k = from; k < end; k++) {
                character(k, s.charAt(k));
            }
            return close(end + 1);
        }
    }
}
