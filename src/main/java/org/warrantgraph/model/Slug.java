package org.warrantgraph.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns names into keys of IRIs. */
public final class Slug {
    private static final int LONGEST = 80;
    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("α", "alpha"),
            Map.entry("β", "beta"),
            Map.entry("γ", "gamma"),
            Map.entry("δ", "delta"),
            Map.entry("ε", "epsilon"),
            Map.entry("ζ", "zeta"),
            Map.entry("η", "eta"),
            Map.entry("θ", "theta"),
            Map.entry("κ", "kappa"),
            Map.entry("λ", "lambda"),
            Map.entry("μ", "mu"),
            Map.entry("σ", "sigma"),
            Map.entry("τ", "tau"),
            Map.entry("ω", "omega"));

    private static final Pattern PLUS = Pattern.compile("(?<=[a-z0-9])\\+(?=$|[\\s/,;)])");
    private static final Pattern MINUS = Pattern.compile("(?<=[a-z0-9])[-−–](?=$|[\\s/,;)])");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Slug() {}

    /**
     * Lower-case letters, digits and single hyphens: {@code "CDK4/6 inhibitors"} gives {@code cdk4-6-inhibitors}, {@code "HR+"}
     * gives {@code hr-positive}, {@code "TGF-β"} gives {@code tgf-beta}.
     *
     * <p>Names longer than 80 characters are cut and end in 8 digits of their hash. A name without a usable character becomes
     * {@code x-} and those digits, so that different names stay different.
     */
    public static String of(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : GREEK.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        // A plus or minus right after a letter or digit is a receptor status, not punctuation.
        text = MINUS.matcher(PLUS.matcher(text).replaceAll("-positive")).replaceAll("-negative");
        String bare = OTHERS.matcher(MARKS.matcher(text).replaceAll("")).replaceAll("-");
        String key = ENDS.matcher(bare).replaceAll("");
        if (key.isEmpty()) {
            return "x-" + Hashes.sha256(name).substring(0, 8);
        }
        if (key.length() > LONGEST) {
            return key.substring(0, LONGEST - 9).replaceAll("-+$", "") + "-"
                    + Hashes.sha256(name).substring(0, 8);
        }
        return key;
    }
}
