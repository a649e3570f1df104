package org.warrantgraph.text.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words whose full stop does not end a sentence; data in {@code abbreviations.txt}. Immutable. */
final class Abbreviations {
    private final Set<String> words;

    private Abbreviations(Set<String> words) {
        this.words = words;
    }

    static Abbreviations english() {
        try (InputStream in = Abbreviations.class.getResourceAsStream("abbreviations.txt")) {
            if (in == null) {
                throw new IllegalStateException("abbreviations.txt is not on the class path");
            }
            return new Abbreviations(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True where the last word of the range is an abbreviation or a single capital with its stop: {@code Fig.}, {@code E.} */
    boolean endsIn(String text, Range range) {
        int end = range.to();
        if (text.charAt(end - 1) != '.') {
            return false;
        }
        int start = end;
        while (start > range.from()
                && end - start < 16
                && text.charAt(start - 1) != ' '
                && text.charAt(start - 1) != '(') {
            start--;
        }
        String word = text.substring(start, end);
        return words.contains(word.toLowerCase(Locale.ROOT))
                || (word.length() == 2 && Character.isUpperCase(word.charAt(0)) && start > range.from());
    }
}
