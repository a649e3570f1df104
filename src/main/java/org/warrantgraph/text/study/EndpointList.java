package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary;

/** Reads "Primary endpoint: …", "The primary endpoint was …; secondary endpoints included …". */
final class EndpointList {
    private static final Pattern ENDPOINT = Pattern.compile("(?i)end[ -]?point");
    private static final List<String> LEADS =
            List.of("included", "include", "including", "comprised", "were", "was", "are", "is", "the", "and");

    private EndpointList() {}

    /** An endpoint with its role in the trial. */
    record Named(Iri role, EndpointText endpoint) {}

    static List<Named> read(Passage passage) {
        Optional<Iri> labelled = passage.label().flatMap(EndpointList::role);
        if (labelled.isPresent()) {
            return items(passage.text(), labelled.get());
        }
        List<Named> named = new ArrayList<>();
        Optional<Iri> role = Optional.empty();
        if (!ENDPOINT.matcher(passage.text()).find()) {
            return List.of();
        }
        for (String clause : clauses(passage.text())) {
            role = role(clause).or(() -> Optional.empty());
            role.ifPresent(r -> named.addAll(items(afterNoun(clause), r)));
        }
        return List.copyOf(named);
    }

    /** A role where the words speak of endpoints at all. */
    private static Optional<Iri> role(String words) {
        String lower =
                words.toLowerCase(Locale.ROOT).replace("end point", "endpoint").replace("end-point", "endpoint");
        if (!lower.contains("endpoint")) {
            return Optional.empty();
        }
        if (lower.contains("secondary") && !lower.contains("primary")) {
            return Optional.of(Vocabulary.Relation.SECONDARY_ENDPOINT);
        }
        if (lower.contains("primary")) {
            return Optional.of(Vocabulary.Relation.PRIMARY_ENDPOINT);
        }
        boolean other = lower.contains("exploratory") || lower.contains("tertiary") || lower.startsWith("endpoint");
        return other ? Optional.of(Vocabulary.Relation.HAS_ENDPOINT) : Optional.empty();
    }

    /** Cut where another role begins: at semicolons, and at "and (key) secondary endpoints". */
    private static List<String> clauses(String text) {
        return Phrases.split(
                        text,
                        List.of(
                                "; ",
                                ", and secondary endpoint",
                                ", and key secondary",
                                " and secondary endpoint",
                                " and key secondary",
                                ", with secondary"))
                .stream()
                .map(clause ->
                        clause.startsWith("s ") || clause.startsWith(" ") ? "secondary endpoint" + clause : clause)
                .toList();
    }

    private static String afterNoun(String clause) {
        String lower = clause.toLowerCase(Locale.ROOT);
        for (String noun : List.of("endpoints", "end points", "endpoint", "end point")) {
            int at = lower.indexOf(noun);
            if (at >= 0) {
                return clause.substring(at + noun.length());
            }
        }
        return clause;
    }

    private static List<Named> items(String text, Iri role) {
        List<Named> named = new ArrayList<>();
        String previous = "";
        for (String printed : Phrases.items(text)) {
            String item = withoutLead(Phrases.folded(printed));
            EndpointText endpoint = EndpointText.parse(item);
            if (!endpoint.known() && endpoint.assessor().isPresent() && !previous.isEmpty()) {
                endpoint = EndpointText.parse(previous + " " + item);
            } else if (!endpoint.known() && !isNoun(item)) {
                continue;
            }
            previous = endpoint.known() ? Phrases.withoutBrackets(endpoint.label()) : item;
            named.add(new Named(role, endpoint));
        }
        return named;
    }

    private static String withoutLead(String item) {
        String rest = item;
        boolean again = true;
        while (again) {
            again = false;
            for (String lead : LEADS) {
                if (rest.toLowerCase(Locale.ROOT).startsWith(lead + " ")) {
                    rest = rest.substring(lead.length() + 1).strip();
                    again = true;
                }
            }
        }
        return rest;
    }

    private static boolean isNoun(String item) {
        int words = item.split(" ").length;
        return words <= 6 && item.length() > 2 && Character.isLetter(item.charAt(0));
    }
}
