package org.warrantgraph.text.lexicon;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tags each text of one document once, however many readers ask. Thread-safe. */
final class RememberingTagger implements EntityTagger {
    /** Longer texts are tagged again instead of kept. */
    private static final int LONGEST_KEPT = 4_000;

    private static final int MOST_KEPT = 100_000;

    private final EntityTagger tagger;
    private final Map<String, List<Tag>> known = new ConcurrentHashMap<>();

    RememberingTagger(EntityTagger tagger) {
        this.tagger = tagger;
    }

    @Override
    public List<Tag> tag(String text) {
        List<Tag> tags = known.get(text);
        if (tags == null) {
            tags = List.copyOf(tagger.tag(text));
            if (text.length() <= LONGEST_KEPT && known.size() < MOST_KEPT) {
                known.put(text, tags);
            }
        }
        return tags;
    }

    @Override
    public List<Tag> tag(String text, List<Tag> given) {
        return given.isEmpty() ? tag(text) : tagger.tag(text, given);
    }
}
