package org.warrantgraph.source.bel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;

/**
 * What is set at a line of a BEL document: properties of the document, the citation, the evidence and annotations. Each holds until it is set
 * again or unset; another citation ends the evidence. Not thread-safe.
 */
final class BelSettings {
    private static final Pattern SET = Pattern.compile("\\s*SET\\s+(DOCUMENT\\s+)?(\\w+)\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final Pattern UNSET = Pattern.compile("\\s*UNSET\\s+(\\{[^}]*\\}|\\w+)\\s*(#.*)?", Pattern.DOTALL);
    private static final Pattern DEFINE = Pattern.compile(
            "\\s*DEFINE\\s+(NAMESPACE|ANNOTATION)\\s+(\\w+)\\s+AS\\s+(URL|OWL|PATTERN|LIST)\\s+(.+)", Pattern.DOTALL);
    private static final Pattern MEMBER = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s,{}\"]+)");

    private final Map<String, String> properties = new TreeMap<>();
    private final Set<String> namespaces = new TreeSet<>();
    private final Map<String, String> annotations = new LinkedHashMap<>();
    private Optional<Citation> citation = Optional.empty();
    private Optional<Anchor> evidence = Optional.empty();

    /**
     * A citation.
     *
     * @param parts as in the braces: kind, then title or reference, then identifier
     */
    record Citation(List<String> parts, Anchor place) {
        Citation {
            parts = List.copyOf(parts);
        }
    }

    static boolean isSetting(BelLine line) {
        String text = line.raw().stripLeading();
        return text.matches("(?s)(SET|UNSET|DEFINE)\\s.*");
    }

    /**
     * Takes a SET, UNSET or DEFINE line.
     *
     * @return what cannot be understood of it; empty where all is well
     */
    Optional<String> take(BelLine line, Iri document) {
        Matcher set = SET.matcher(line.raw());
        Matcher unset = UNSET.matcher(line.raw());
        Matcher define = DEFINE.matcher(line.raw());
        if (set.matches()) {
            return set(set, line, document);
        }
        if (unset.matches()) {
            words(unset.group(1)).forEach(this::unset);
        } else if (define.matches()) {
            if (define.group(1).equals("NAMESPACE")) {
                namespaces.add(define.group(2));
            }
        } else {
            return Optional.of("the line is no SET name = value, UNSET name or DEFINE name AS");
        }
        return Optional.empty();
    }

    private Optional<String> set(Matcher set, BelLine line, Iri document) {
        String name = set.group(2);
        String value = set.group(3).strip();
        boolean quoted = value.startsWith("\"");
        if (quoted && (value.length() == 1 || !value.endsWith("\""))) {
            return Optional.of("the quote of " + name + " is not closed");
        }
        if (set.group(1) != null) {
            properties.put(name.toLowerCase(Locale.ROOT), plain(value));
        } else if (name.equalsIgnoreCase("Citation")) {
            List<String> parts = words(value);
            citation = line.place(document, set.start(2), line.raw().length(), "Citation")
                    .map(place -> new Citation(parts, place));
            evidence = Optional.empty();
        } else if (name.equalsIgnoreCase("Evidence") || name.equalsIgnoreCase("SupportingText")) {
            int start = line.raw().indexOf('"', set.start(3)) + 1;
            int end = line.raw().lastIndexOf('"');
            evidence = quoted
                    ? line.place(document, start, Math.max(start, end), "Evidence")
                    : line.place(document, set.start(3), line.raw().length(), "Evidence");
        } else {
            annotations.put(name, value.startsWith("{") ? String.join(", ", words(value)) : plain(value));
        }
        return Optional.empty();
    }

    private void unset(String name) {
        switch (name.toUpperCase(Locale.ROOT)) {
            case "ALL" -> {
                annotations.clear();
                citation = Optional.empty();
                evidence = Optional.empty();
            }
            case "CITATION" -> {
                citation = Optional.empty();
                evidence = Optional.empty();
            }
            case "EVIDENCE", "SUPPORTINGTEXT" -> evidence = Optional.empty();
            default -> annotations.remove(name);
        }
    }

    private static String plain(String value) {
        String text = value.startsWith("\"") && value.length() > 1 ? value.substring(1, value.length() - 1) : value;
        return text.replaceAll("\\\\\\s*\\n", " ").replace("\\\"", "\"").strip();
    }

    /** The words between braces, or the one word. */
    private static List<String> words(String value) {
        List<String> words = new ArrayList<>();
        Matcher member = MEMBER.matcher(value);
        while (member.find()) {
            words.add((member.group(1) == null ? member.group(2) : member.group(1)).strip());
        }
        return words;
    }

    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).filter(text -> !text.isBlank());
    }

    boolean defines(String namespace) {
        return namespaces.contains(namespace);
    }

    Optional<Citation> citation() {
        return citation;
    }

    Optional<Anchor> evidence() {
        return evidence;
    }

    /** {@code "Species 10090; Confidence High"}; empty where nothing is set. */
    String annotations() {
        StringBuilder text = new StringBuilder();
        annotations.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : "; ").append(name).append(' ').append(value));
        return text.toString();
    }
}
