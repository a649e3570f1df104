package org.warrantgraph.source.nanopub;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.text.structure.CodePoints;

/** Finds where in a TriG file each named graph stands, which its parser does not tell. Immutable. */
final class TrigBlocks {
    /** Deeper brackets would exhaust the parser. */
    private static final int DEEPEST = 200;

    private static final Pattern PREFIX = Pattern.compile("(?i)@?prefix\\s+([^\\s:]*):\\s*<([^>\\s]*)>\\s*\\.?");
    private static final Pattern LABEL = Pattern.compile("(?:<([^<>\\s]*)>|([^\\s:<>{}]*):([^\\s<>{}]*))\\s*$");

    private final CodePoints text;
    private final Map<String, int[]> blocks = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private int deepest;

    private TrigBlocks(String text) {
        this.text = new CodePoints(text);
        scan(text);
    }

    static TrigBlocks of(String text) {
        return new TrigBlocks(text);
    }

    boolean tooDeep() {
        return deepest > DEEPEST;
    }

    /** The graph with its name; the whole text where it was not found. */
    Anchor place(Iri document, String graph, String section) {
        int[] block = blocks.getOrDefault(graph, new int[] {0, text.toString().length()});
        String whole = text.toString().substring(block[0], block[1]);
        String slice = whole.strip();
        int lead = whole.indexOf(slice);
        return Anchor.of(document, text.codePoint(block[0] + lead), slice, Optional.of(section), Optional.empty());
    }

    /** Line of a graph, counted from 1; 0 where it was not found. */
    int line(String graph) {
        int[] block = blocks.get(graph);
        return block == null ? 0 : text.line(text.codePoint(block[0]));
    }

    private void scan(String trig) {
        int depth = 0;
        int brackets = 0;
        int from = 0;
        int label = 0;
        String name = "";
        for (int i = 0; i < trig.length(); i++) {
            char c = trig.charAt(i);
            if (c == '"' || c == '\'') {
                i = quote(trig, i, c);
            } else if (c == '<') {
                i = name(trig, i);
            } else if (c == '#') {
                int end = trig.indexOf('\n', i);
                i = end < 0 ? trig.length() : end;
            } else if (c == '{' && depth++ == 0) {
                String before = trig.substring(from, i);
                declare(before);
                Matcher matcher = LABEL.matcher(before.substring(Math.max(0, before.length() - 2000)));
                boolean found = matcher.find();
                label = found ? i - (matcher.end() - matcher.start()) : i;
                name = found ? expanded(matcher) : "";
            } else if (c == '}' && depth > 0 && --depth == 0) {
                blocks.putIfAbsent(name, new int[] {label, i + 1});
                from = i + 1;
            } else if (c == '[' || c == '(') {
                deepest = Math.max(deepest, ++brackets);
            } else if (c == ']' || c == ')') {
                brackets--;
            }
            deepest = Math.max(deepest, depth);
        }
    }

    private void declare(String before) {
        Matcher prefix = PREFIX.matcher(before);
        while (prefix.find()) {
            prefixes.put(prefix.group(1), prefix.group(2));
        }
    }

    private String expanded(Matcher label) {
        return label.group(1) != null ? label.group(1) : prefixes.getOrDefault(label.group(2), "") + label.group(3);
    }

    /** Index of the last character of a quoted text. */
    private static int quote(String trig, int start, char mark) {
        String three = String.valueOf(mark).repeat(3);
        boolean isLong = trig.startsWith(three, start);
        int at = start + (isLong ? 3 : 1);
        while (at < trig.length()) {
            if (trig.charAt(at) == '\\') {
                at++;
            } else if (isLong ? trig.startsWith(three, at) : trig.charAt(at) == mark) {
                return isLong ? at + 2 : at;
            } else if (!isLong && trig.charAt(at) == '\n') {
                return at;
            }
            at++;
        }
        return trig.length();
    }

    /** Index of the last character of an IRI in angle brackets; {@code start} where it is none. */
    private static int name(String trig, int start) {
        for (int at = start + 1; at < trig.length(); at++) {
            char c = trig.charAt(at);
            if (c == '>') {
                return at;
            }
            if (Character.isWhitespace(c) || c == '<') {
                return start;
            }
        }
        return start;
    }
}
