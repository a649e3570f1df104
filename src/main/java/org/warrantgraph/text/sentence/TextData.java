package org.warrantgraph.text.sentence;

import java.util.List;
import java.util.TreeSet;
import org.warrantgraph.model.Hashes;

/** The data files that running text is read with, as one number. */
public final class TextData {
    /** Every list of words beside this class; a test holds it complete. */
    static final List<String> FILES = List.of("abbreviations.txt", "compound-endings.txt");

    private TextData() {}

    /** 8 hexadecimal digits that change when a word of a list or the sentence model does. */
    public static String hash() {
        StringBuilder all = new StringBuilder(SentenceSplitter.MODEL);
        FILES.forEach(file -> all.append('\n').append(file).append('\n').append(new TreeSet<>(WordList.read(file))));
        return Hashes.sha256(all.toString()).substring(0, 8);
    }
}
