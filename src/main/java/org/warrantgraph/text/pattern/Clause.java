package org.warrantgraph.text.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Polarity;

/** A sentence in chunks, and the questions every way of saying a relation asks of it. */
final class Clause {
    private static final int WIDEST_GAP = 8;

    private final List<Chunk> chunks;
    private final Words words;
    private final Set<String> verbs;

    /** @param verbs forms of all verbs that say a relation */
    Clause(List<Chunk> chunks, Words words, Set<String> verbs) {
        this.chunks = chunks;
        this.words = words;
        this.verbs = verbs;
    }

    int size() {
        return chunks.size();
    }

    Chunk at(int i) {
        return chunks.get(i);
    }

    boolean isA(String list, int i) {
        return i >= 0
                && i < chunks.size()
                && !chunks.get(i).isName()
                && words.isA(list, chunks.get(i).text());
    }

    boolean isAdverb(int i) {
        return i >= 0
                && i < chunks.size()
                && chunks.get(i).isWord()
                && Words.isAdverb(chunks.get(i).text());
    }

    /** Index after the words of {@code tail} from {@code i}, a determiner between them allowed; -1 if they are not there. */
    int after(List<String> tail, int i) {
        int at = i;
        for (String word : tail) {
            while ((isA("determiner", at) || isAdverb(at)) && !at(at).text().equals(word)) {
                at++;
            }
            if (at >= chunks.size() || !chunks.get(at).text().equals(word)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** Index of the name that the words before {@code verb} put into the subject's place. */
    Optional<Integer> subject(int verb, Kinds kinds) {
        int i = verb - 1;
        while (isA("auxiliary", i) || isAdverb(i) || isA("be", i) || i >= 0 && at(i).is("neither")) {
            i--;
        }
        if (isA("sequel", i) && !at(i).is(",") || i >= 0 && at(i).is("which", "that", "who")) {
            boolean relative = at(i).is("which", "that", "who");
            int j = i - 1;
            while (j >= 0 && at(j).is(",")) {
                j--;
            }
            if (relative && j >= 0 && at(j).isWord()) {
                // "X is a node that is altered in Y": what holds of the node holds of X
                while (j >= 0 && at(j).isWord() && !isA("be", j) && !isA("preposition", j)) {
                    j--;
                }
                j = isA("be", j) ? j - 1 : -1;
            }
            if (relative && j >= 0 && at(j).isName()) {
                j = described(j);
            }
            return relative && j >= 0 && at(j).isName() && fits(j, kinds) ? Optional.of(j) : Optional.empty();
        }
        boolean closed = i >= 0 && at(i).is(",");
        Optional<Integer> candidate = Optional.empty();
        for (int j = closed ? beforeAside(i) : i; j >= 0 && !isA("boundary", j); j--) {
            if (!at(j).isName()) {
                continue;
            }
            Optional<String> governor = governor(j);
            if (governor.isPresent()
                    && words.isA("mediator", governor.get())
                    && fits(j, kinds)
                    && headIsPlain(j, verb)) {
                return Optional.of(j);
            }
            if (governor.isEmpty() || startsWithHead(j)) {
                return fits(j, kinds) && headIsPlain(j, verb) ? Optional.of(j) : Optional.empty();
            }
            candidate = Optional.empty();
        }
        return candidate;
    }

    /** "X is an antibody against Y that ...": what is told of the class is told of X. */
    private int described(int name) {
        if (at(name).entities().get(0).kind() != EntityKind.DRUG_CLASS) {
            return name;
        }
        int j = name - 1;
        while (j >= 0 && at(j).isWord() && !isA("be", j) && !isA("preposition", j)) {
            j--;
        }
        return j > 0 && isA("be", j) && at(j - 1).isName() ? j - 1 : name;
    }

    private boolean fits(int i, Kinds kinds) {
        return kinds.fits(at(i).entities().get(0));
    }

    /** Index before the comma that opens the aside which ends at the comma {@code i}. */
    private int beforeAside(int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (at(j).is(",")) {
                return j - 1;
            }
        }
        return i - 1;
    }

    /** The preposition that the name at {@code i} depends on. */
    private Optional<String> governor(int i) {
        for (int j = i - 1; j >= 0 && j >= i - 5; j--) {
            if (at(j).isName() || !at(j).isWord() || isA("boundary", j)) {
                return Optional.empty();
            }
            if (isA("preposition", j)) {
                // "In fibroblasts X ...": what opens a sentence ends where the subject begins.
                boolean opening = j == 0 && i - j > 1 && !isA("determiner", i - 1) && isPlural(i - 1);
                return opening ? Optional.empty() : Optional.of(at(j).text());
            }
        }
        return Optional.empty();
    }

    private boolean isPlural(int i) {
        String word = at(i).text();
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    }

    /** "Treatment with X", "addition of X": the head only says how X comes in. */
    private boolean startsWithHead(int i) {
        int j = i - 1;
        while (isA("determiner", j) || isA("preposition", j) && !isA("nominalHead", j)) {
            j--;
        }
        return isA("nominalHead", j) && j < i - 1;
    }

    /** True where the word right behind a name does not make it part of something else ("CDK4 mutants"). */
    private boolean headIsPlain(int name, int verb) {
        for (int j = name + 1; j < verb; j++) {
            if (!at(j).isWord() || at(j).isName() || isA("preposition", j)) {
                return !at(j).is("'s", "’s");
            }
            if (!at(j).is("neither")
                    && !isA("transparent", j)
                    && !isA("auxiliary", j)
                    && !isA("be", j)
                    && !isAdverb(j)
                    && !isA("boundary", j)
                    && !isA("sequel", j)) {
                return false;
            }
        }
        return true;
    }

    /** The name that the words from {@code from} on put into the object's place, with the words on the way to it. */
    Optional<Reached> object(int from, Kinds kinds) {
        StringBuilder way = new StringBuilder();
        boolean behindOf = true;
        for (int i = from; i < chunks.size() && i < from + WIDEST_GAP; i++) {
            Chunk chunk = at(i);
            if (chunk.isName()) {
                boolean fits = chunk.entities().stream().allMatch(kinds::fits);
                return fits && behindOf && endsPlainly(i)
                        ? Optional.of(new Reached(i, way.toString().strip()))
                        : Optional.empty();
            }
            if (chunk.is("of")) {
                String head = way.toString().strip();
                if (!words.isA("aspect", head)
                        && !words.isA("listHead", head)
                        && !isA("aspect", i - 1)
                        && !isA("listHead", i - 1)) {
                    return Optional.empty();
                }
                way.append(' ').append("of");
            } else if (!chunk.isWord() && !chunk.is(",")
                    || isA("boundary", i)
                    || isA("be", i)
                    || chunk.is("had", "has", "have")
                    || chunk.is(",") && !isA("listHead", i + 1)) {
                return Optional.empty();
            } else if (isA("preposition", i) && !isA("listHead", i)) {
                return Optional.empty();
            } else if (!isA("determiner", i)) {
                way.append(' ').append(chunk.text());
            }
        }
        return Optional.empty();
    }

    /** "X-Y binding" is about neither. */
    private boolean isCompounded(int name, int next) {
        return at(next).from() == at(name).to() && at(next).is("-", "‐", "‑", "–");
    }

    /** "The glutamate receptor" is no glutamate; "the EGFR receptor" is EGFR. */
    private boolean isOwnReceptor(int name, int next) {
        return at(name).entities().get(0).kind() == EntityKind.COMPOUND
                && at(next).is("receptor", "receptors", "transporter", "transporters", "channel", "channels");
    }

    /** True where a name is not the front of a longer one: "EGFR mutants", "p53 wild-type". */
    private boolean endsPlainly(int i) {
        int next = i + 1;
        if (next < chunks.size() && (isCompounded(i, next) || isOwnReceptor(i, next))) {
            return false;
        }
        return next >= chunks.size()
                || at(next).isName() && at(next).from() > at(i).to() + 1
                || !at(next).isName()
                        && (!at(next).isWord()
                                || isA("preposition", next)
                                || isA("auxiliary", next)
                                || isA("be", next)
                                || isA("boundary", next)
                                || isA("sequel", next)
                                || isA("transparent", next)
                                || isA("aspect", next)
                                || verbs.contains(at(next).text())
                                || isAdverb(next));
    }

    /** Whether the words before {@code i} deny. */
    Polarity polarity(int i) {
        for (int j = i - 1; j >= 0 && j >= i - 4; j--) {
            if (isA("negation", j)) {
                return Polarity.DENIES;
            }
            if (at(j).isName() || !at(j).isWord() || isA("boundary", j) || at(j).is("and", "but")) {
                break;
            }
        }
        return Polarity.AFFIRMS;
    }

    /** True where the sentence only asks, or tells what was tested. */
    boolean isDoubted(int i) {
        for (int j = i - 1; j >= 0; j--) {
            boolean noSign = at(j).is("evidence", "proof", "sign", "indication")
                    && j > 0
                    && (isA("negation", j - 1) || at(j - 1).is("little"));
            if (isA("doubt", j) || noSign || at(j).is("that") && isUnknown(j)) {
                return true;
            }
        }
        return false;
    }

    /** "It is not known that", "it is unclear that", "it is a myth that". */
    private boolean isUnknown(int that) {
        for (int j = that - 1; j >= 0 && j >= that - 4 && at(j).isWord(); j--) {
            if (isA("negation", j) || at(j).is("unclear", "unknown", "unlikely", "doubtful", "untrue", "myth")) {
                return true;
            }
        }
        return false;
    }

    /** Hedges and adverbs around {@code i}, in order. */
    List<String> shades(int i, int until) {
        List<String> shades = new ArrayList<>();
        for (int j = Math.max(0, i - 5); j < Math.min(chunks.size(), until); j++) {
            boolean near = j >= i - 3 && j != i;
            if (isA("hedge", j) || near && isAdverb(j) && !at(j).is("only")) {
                shades.add(at(j).text());
            } else if (j < i && (at(j).isName() || at(j).is(",", ";"))) {
                shades.clear();
            }
        }
        return shades;
    }

    /** @param way the words between verb and object, determiners left out */
    record Reached(int index, String way) {
        Entity first(Clause clause) {
            return clause.at(index).entities().get(0);
        }
    }
}
