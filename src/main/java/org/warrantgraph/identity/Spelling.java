package org.warrantgraph.identity;

/** Compares words as different hands write them: {@code randomised} and {@code randomized}, {@code paediatric} and {@code pediatric}. */
final class Spelling {
    /** Shorter words differ in meaning when they differ in a letter. */
    private static final int SHORTEST = 6;

    private Spelling() {}

    /** True for longer words without a digit that begin with one letter and become equal by at most two changes of a letter. */
    static boolean alike(String one, String other) {
        int shortest = Math.min(one.length(), other.length());
        return shortest >= SHORTEST
                && one.charAt(0) == other.charAt(0)
                && one.chars().noneMatch(Character::isDigit)
                && other.chars().noneMatch(Character::isDigit)
                && Math.abs(one.length() - other.length()) <= 2
                && distance(one, other) <= (shortest < 9 ? 1 : 2);
    }

    /** Levenshtein's distance, by Wagner and Fischer's table of two rows. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
            }
            above = row;
        }
        return above[other.length()];
    }
}
