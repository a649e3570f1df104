package org.warrantgraph.identity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Value;

/**
 * How sure it is that two entries without a common identifier lead to one work.
 *
 * <pre>
 *   confidence = 1 - doubt,   doubt = title × year × first author × venue   (at most 1)
 *
 *   title   equal, 5 words or more 0.01 | equal, 2 to 4 words 0.3 | one word 0.6
 *           equal but for small words and spelling 0.1 | equal but for the subtitle, 5 words or more 0.3
 *           otherwise 1, and nothing is compared
 *   year    equal 0.5 | one apart, as online and in print, 1 | further apart 30     not known on one side: 1
 *   author  equal 0.2 | different 20
 *   venue   equal or abbreviated 0.5 | different 3
 * </pre>
 *
 * <p>The title's figure is that of the model's reference graph (0.99 for an equal title and nothing else). The others say how many times more,
 * or less, often wrong pairs than right ones show this; they were set by hand and tried on the reference lists of {@code src/bench/README.md}.
 * Entries of two known kinds, such as an abstract and an article, are two works however like their titles are.
 *
 * @param confidence 0 to 0.99; only an identifier or a curator is certain
 * @param compared what agreed and what did not, for people
 */
record Likeness(BigDecimal confidence, boolean titleOnly, String compared) {
    /** From here entries are merged: 1 in 20 may be wrong at worst, and most are far above. */
    static final BigDecimal CERTAIN = new BigDecimal("0.95");
    /** From here a person should look: more likely one work than two. */
    static final BigDecimal LIKELY = new BigDecimal("0.5");

    private static final BigDecimal MOST = new BigDecimal("0.99");
    private static final int MOST_OTHER_WORDS = 6;

    static Optional<Likeness> of(Entry one, Entry other) {
        if (one.key().isEmpty() || other.key().isEmpty() || differInKind(one.kind(), other.kind())) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        double doubt = title(one.key().get(), other.key().get(), said);
        if (doubt >= 1) {
            return Optional.empty();
        }
        doubt *= year(one.years(), other.years(), said);
        doubt *= author(one, other, said);
        doubt *= venue(one, other, said);
        BigDecimal confidence = BigDecimal.ONE
                .subtract(BigDecimal.valueOf(Math.min(1, doubt)))
                .setScale(2, RoundingMode.HALF_UP)
                .min(MOST);
        return Optional.of(new Likeness(confidence, said.size() == 1, String.join(", ", said)));
    }

    /** Works of different kinds differ; an article, a review and a comment are told apart too unsurely for that. */
    static boolean differInKind(Iri one, Iri other) {
        Set<Iri> apart = Set.of(Value.CONFERENCE_ABSTRACT, Value.PREPRINT, Value.REGISTRY_RECORD, Value.NOTICE);
        return !one.equals(other)
                && !one.equals(Value.UNKNOWN_KIND)
                && !other.equals(Value.UNKNOWN_KIND)
                && (apart.contains(one) || apart.contains(other));
    }

    private static double title(TitleKey one, TitleKey other, List<String> said) {
        if (one.text().equals(other.text())) {
            said.add("same title");
            return one.isTelling() ? 0.01 : one.text().contains(" ") ? 0.3 : 0.6;
        }
        boolean subtitle = one.main().equals(other.text()) || other.main().equals(one.text());
        if (subtitle && TitleKey.isTelling(one.main()) || nearly(one.words(), other.words())) {
            said.add(subtitle ? "same title but for the subtitle" : "nearly the same title");
            return subtitle ? 0.3 : 0.1;
        }
        return 1;
    }

    /**
     * True where the words are the same but for small ones and for spelling. A word that only one of them has, or another in its place, makes
     * another work: trial A and trial B, Egypt and Nigeria.
     */
    private static boolean nearly(List<String> one, List<String> other) {
        if (one.size() < 6 || other.size() < 6) {
            return false;
        }
        List<String> mine = without(one, other);
        List<String> theirs = without(other, one);
        return mine.size() + theirs.size() <= MOST_OTHER_WORDS
                && mine.size() == theirs.size()
                && IntStream.range(0, mine.size()).allMatch(i -> Spelling.alike(mine.get(i), theirs.get(i)));
    }

    /** Words of the one title that the other has not, small ones left out. */
    private static List<String> without(List<String> one, List<String> other) {
        Set<String> known = new HashSet<>(other);
        return one.stream()
                .filter(word -> !TitleKey.SMALL.contains(word) && !known.contains(word))
                .toList();
    }

    private static double year(Set<Integer> one, Set<Integer> other, List<String> said) {
        if (one.isEmpty() || other.isEmpty()) {
            return 1;
        }
        int apart = one.stream()
                .mapToInt(
                        a -> other.stream().mapToInt(b -> Math.abs(a - b)).min().orElse(0))
                .min()
                .orElse(0);
        said.add(apart == 0 ? "same year" : apart + " years apart");
        return apart == 0 ? 0.5 : apart == 1 ? 1 : 30;
    }

    private static double author(Entry one, Entry other, List<String> said) {
        if (one.authors().isEmpty() || other.authors().isEmpty()) {
            return 1;
        }
        boolean same = !Collections.disjoint(one.authors(), other.authors());
        said.add(same ? "same first author" : "other first author");
        return same ? 0.2 : 20;
    }

    private static double venue(Entry one, Entry other, List<String> said) {
        if (one.venue().isEmpty() || other.venue().isEmpty()) {
            return 1;
        }
        boolean same =
                Venues.same(one.venue().get().words(), other.venue().get().words());
        said.add(same ? "same venue" : "other venue");
        return same ? 0.5 : 3;
    }
}
