package org.warrantgraph.web.sparql;

/** A text that ends the query that reads it when the time is over. Used by one thread. */
final class WatchedText implements CharSequence {
    private static final int CHARACTERS_BETWEEN_LOOKS = 4096;

    private final CharSequence text;
    private final Budget budget;
    private int read;

    WatchedText(CharSequence text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++read % CHARACTERS_BETWEEN_LOOKS == 0) {
            budget.check();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text.subSequence(start, end), budget);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
