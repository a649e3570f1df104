package org.warrantgraph.source.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short name of the house that publishes a document: {@code Acme} of "Acme Technical Support Team". */
final class Publisher {
    private static final Pattern CITED_AS = Pattern.compile("^[^:]{3,40}:\\s*([^.,\\[(]{2,60})[.,]");

    private Publisher() {}

    /**
     * By the creator, where it names an organisation; else by the entry that tells how to cite the document.
     *
     * @param citingThis plain text of that entry
     */
    static Optional<String> name(Optional<String> creator, Optional<String> citingThis, Cues cues) {
        Optional<String> named = creator.flatMap(words -> organisation(words, cues));
        return named.or(() -> citingThis
                .map(CITED_AS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).strip()));
    }

    private static Optional<String> organisation(String creator, Cues cues) {
        List<String> words = Arrays.asList(creator.replace(",", "").split("\\s+"));
        for (int i = 0; i < words.size(); i++) {
            if (cues.organisationWords().contains(words.get(i).toLowerCase(Locale.ROOT))) {
                return i == 0 ? Optional.empty() : Optional.of(String.join(" ", words.subList(0, i)));
            }
        }
        return Optional.empty();
    }
}
