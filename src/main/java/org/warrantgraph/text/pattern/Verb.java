package org.warrantgraph.text.pattern;

import java.util.HashMap;
import java.util.Map;

/** The forms of an English verb. */
final class Verb {
    /** How a form is used. */
    enum Form {
        BASE,
        THIRD_PERSON,
        PAST,
        PARTICIPLE,
        GERUND
    }

    private Verb() {}

    /**
     * The forms by spelling; a past that is also the participle counts as {@link Form#PAST}.
     *
     * @param words holds the irregular verbs
     */
    static Map<String, Form> forms(String base, Words words) {
        Map<String, Form> forms = new HashMap<>();
        for (String irregular : words.list("irregular")) {
            String[] parts = irregular.split(" ");
            if (parts[0].equals(base)) {
                forms.put(parts[2], Form.PARTICIPLE);
                forms.put(parts[1], Form.PAST);
                forms.put(parts[3], Form.GERUND);
            }
        }
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        if (forms.isEmpty()) {
            forms.put(base.endsWith("y") && consonantBeforeLast(base) ? stemOfY(base) + "ied" : stem + "ed", Form.PAST);
            forms.put(stem + "ing", Form.GERUND);
        }
        forms.put(base, Form.BASE);
        forms.put(
                base.matches(".*(s|x|z|ch|sh|o)")
                        ? base + "es"
                        : base.endsWith("y") && consonantBeforeLast(base) ? stemOfY(base) + "ies" : base + "s",
                Form.THIRD_PERSON);
        return forms;
    }

    private static boolean consonantBeforeLast(String base) {
        return "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    }

    private static String stemOfY(String base) {
        return base.substring(0, base.length() - 1);
    }
}
