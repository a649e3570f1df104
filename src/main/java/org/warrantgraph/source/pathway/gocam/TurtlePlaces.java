package org.warrantgraph.source.pathway.gocam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.text.structure.Span;

/**
 * Where the statements of a Turtle file are printed: each annotated edge, and each thing that is described. Not changed once made.
 *
 * <p>A Turtle parser tells what is said; this scanner only tells where. It knows brackets, strings and comments, and expands declared
 * prefixes. Offsets are UTF-16 indices.
 */
final class TurtlePlaces {
    /** Deeper nesting is no model, and parsers need a stack for it. */
    static final int DEEPEST = 100;

    /** No IRI is longer; parsers report each bad character of one with all of it. */
    static final int LONGEST_IRI = 4096;

    private static final String OWL = "http://www.w3.org/2002/07/owl#";

    private final String text;
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Span> edges = new HashMap<>();
    private final Map<String, Span> subjects = new HashMap<>();
    private final List<Token> statement = new ArrayList<>();
    private int at;
    private int depth;
    private int deepest;
    private int longestIri;

    TurtlePlaces(String text) {
        this.text = text;
        while (next()) {
            if (problem().isPresent()) {
                break;
            }
        }
    }

    /** @param text as printed; a bracket, a sign, an IRI with its angles, a prefixed name or a string */
    private record Token(String text, int start, int end, int depth) {
        Span span() {
            return new Span(start, end);
        }
    }

    /** Why the file must not be given to a parser; the rest of it is not looked at then. */
    Optional<String> problem() {
        if (deepest > DEEPEST) {
            return Optional.of("brackets are nested deeper than " + DEEPEST + ".");
        }
        return longestIri > LONGEST_IRI
                ? Optional.of("an IRI is longer than " + LONGEST_IRI + " characters.")
                : Optional.empty();
    }

    /** The annotated target of an edge. */
    Optional<Span> edge(String source, String property, String target) {
        return Optional.ofNullable(edges.get(key(source, property, target)));
    }

    /** Where the description of a thing starts. */
    Optional<Span> subject(String iri) {
        return Optional.ofNullable(subjects.get(iri));
    }

    private static String key(String source, String property, String target) {
        return source + " " + property + " " + target;
    }

    private boolean next() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff')) {
            at++;
        }
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        int start = at;
        if (c == '#') {
            at = upTo("\n", at);
            return true;
        }
        switch (c) {
            case '<' -> {
                at = upTo(">", at + 1);
                longestIri = Math.max(longestIri, at - start);
            }
            case '"', '\'' -> string(c);
            case '[', '(' -> {
                depth++;
                deepest = Math.max(deepest, depth);
                at++;
            }
            case ']', ')' -> {
                depth--;
                at++;
            }
            case ';', ',' -> at++;
            case '.' -> {
                at++;
                if (depth == 0) {
                    end();
                    return true;
                }
            }
            default -> word();
        }
        statement.add(new Token(text.substring(start, at), start, at, depth));
        return true;
    }

    private int upTo(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private void string(char quote) {
        String three = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(three, at);
        at += isLong ? 3 : 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (isLong ? text.startsWith(three, at) : c == quote || c == '\n') {
                at += isLong ? 3 : 1;
                return;
            } else {
                at++;
            }
        }
        at = Math.min(at, text.length());
    }

    /** A prefixed name, a keyword or a number; a full stop ends it only where a blank follows. */
    private void word() {
        at++;
        while (at < text.length() && "<\"'[](),; \t\r\n#".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '.' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)))) {
                return;
            }
            at++;
        }
    }

    private void end() {
        if (!statement.isEmpty()) {
            String first = statement.get(0).text();
            if (first.equals("@prefix") && statement.size() == 3) {
                prefixes.put(statement.get(1).text(), iri(statement.get(2).text()));
            } else if (first.equals("[")) {
                axiom();
            } else {
                subjects.putIfAbsent(iri(first), statement.get(0).span());
            }
        }
        statement.clear();
    }

    private void axiom() {
        Map<String, Token> parts = new HashMap<>();
        Map<String, Token> names = new HashMap<>();
        for (int i = 0; i + 1 < statement.size(); i++) {
            Token name = statement.get(i);
            String iri = name.depth() == 1 ? iri(name.text()) : "";
            if (iri.startsWith(OWL + "annotated")) {
                parts.putIfAbsent(iri.substring(OWL.length()), statement.get(i + 1));
                names.putIfAbsent(iri.substring(OWL.length()), name);
            }
        }
        Token source = parts.get("annotatedSource");
        Token property = parts.get("annotatedProperty");
        Token target = parts.get("annotatedTarget");
        Token name = names.get("annotatedTarget");
        if (source != null && property != null && target != null && name != null) {
            edges.putIfAbsent(
                    key(iri(source.text()), iri(property.text()), iri(target.text())),
                    new Span(name.start(), target.end()));
        }
    }

    private String iri(String printed) {
        if (printed.startsWith("<") && printed.endsWith(">")) {
            return printed.substring(1, printed.length() - 1);
        }
        int colon = printed.indexOf(':');
        String space = colon < 0 ? null : prefixes.get(printed.substring(0, colon + 1));
        return space == null ? printed : space + printed.substring(colon + 1);
    }
}
