package org.warrantgraph.model.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody else's list of identified things.
 *
 * @param prefix as in {@code prefix:id}, lower case
 * @param otherNames what it is called elsewhere, lower case
 * @param names what its identifiers name
 * @param form of a whole identifier
 * @param letters how its letters are written
 * @param idle characters that are printed in some identifiers and do not count
 * @param example an identifier of that form
 */
public record Register(
        String prefix,
        Set<String> otherNames,
        Named names,
        Pattern form,
        Letters letters,
        String idle,
        String example) {
    public Register {
        otherNames = Set.copyOf(otherNames);
        if (!form.matcher(example).matches()) {
            throw new IllegalArgumentException(prefix + ": the example does not have the form: " + example);
        }
    }

    /** What an identifier names. */
    public enum Named {
        /** An article, abstract, preprint or page; two references with one such identifier lead to one work. */
        WORK,
        /** A study, of which there may be many works. */
        STUDY,
        /** A gene. */
        GENE,
        /** Another thing that propositions are about. */
        THING
    }

    /** How the letters of an identifier are written. */
    public enum Letters {
        LOWER,
        UPPER,
        AS
    }

    /** Brings an identifier into its one form; empty where it has not the form of this register. */
    Optional<String> normalised(String id) {
        String text = id.strip();
        for (int i = 0; i < idle.length(); i++) {
            text = text.replace(String.valueOf(idle.charAt(i)), "");
        }
        String written = switch (letters) {
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case AS -> text;
        };
        return form.matcher(written).matches() ? Optional.of(written) : Optional.empty();
    }
}
