package org.warrantgraph.text.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the drug that a document is about where no lexicon has it: the first word of the title, once a sentence says of it that it is
 * an agonist, an inhibitor, an antibody or the like.
 */
final class TitleDrug {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\d-]{3,40}");
    private static final String DEFINED = ",? (?:\\([^()]{1,40}\\) )?is (?:an?|the) [^.;]{0,80}"
            + "\\b(?:agonist|antagonist|inhibitor|blocker|activator|modulator|degrader|antibody|small molecule)\\b";

    private final EntityTagger tagger;

    TitleDrug(EntityTagger tagger) {
        this.tagger = tagger;
    }

    Optional<String> in(String title, List<String> sentences) {
        String name = title.strip().split("[\\s,:;(]", 2)[0];
        boolean known = tagger.tag(name).stream().anyMatch(tag -> tag.from() == 0 && tag.to() == name.length());
        if (known || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Pattern defined = Pattern.compile("(?i:" + Pattern.quote(name) + ")" + DEFINED);
        return sentences.stream().anyMatch(text -> defined.matcher(text).lookingAt())
                ? Optional.of(name)
                : Optional.empty();
    }
}
