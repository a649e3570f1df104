package org.warrantgraph.source.statement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.text.lexicon.LexiconData;

/**
 * Names the forms of molecules, so that one form has one name whatever source tells of it: "phosphorylated RB1 (Ser780)", "TP53 Arg175His".
 * Immutable.
 */
public final class MoleculeForms {
    private static final MoleculeForms TABLE = new MoleculeForms();

    private final Map<String, String> threeLetters = new HashMap<>();

    private MoleculeForms() {
        LexiconData.rows("statement/residues.tsv", cells -> threeLetters.put(cells[0], cells[1]));
    }

    /**
     * @param modified {@code phosphorylated}
     * @param residue one or three letters
     */
    public static String modified(String modified, String name, Optional<String> residue, Optional<String> position) {
        String where = residue.map(MoleculeForms::residue).orElse("") + position.orElse("");
        return modified + " " + name + (where.isEmpty() ? "" : " (" + where + ")");
    }

    /** The place of a change and what is there before and after it. */
    public static String mutated(String name, String from, String position, String to) {
        return name + " " + residue(from) + position + residue(to);
    }

    /** {@code Ser} for {@code S} and {@code SER}; other words as they are. */
    public static String residue(String written) {
        String code = written.strip();
        if (code.length() == 3 && code.chars().allMatch(Character::isLetter)) {
            return code.substring(0, 1).toUpperCase(Locale.ROOT)
                    + code.substring(1).toLowerCase(Locale.ROOT);
        }
        return TABLE.threeLetters.getOrDefault(code, code);
    }
}
