package org.warrantgraph.source.entities;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;

/**
 * An identifier as a table prints it, held against the form of its register. One that has not that form is never mended.
 *
 * @param id the identifier; empty where it is of no known register or malformed
 * @param fault what is wrong; empty for a good one
 */
record PrintedId(Optional<ExternalId> id, String fault) {
    private static final Pattern INVISIBLE = Pattern.compile("[\\uFEFF\\u200B-\\u200D\\u2060\\u00AD\\p{Cntrl}]");
    /** Names of registers in tables that are no other name of the register anywhere else. */
    private static final Map<String, String> SHORT =
            Map.of("eg", "ncbigene", "db", "drugbank", "pubchem", "pubchem.compound", "chembl", "chembl.compound");

    static PrintedId of(String register, String printed) {
        String name = register.strip().toLowerCase(java.util.Locale.ROOT);
        String prefix = SHORT.getOrDefault(name, name);
        if (Registers.named(prefix).isEmpty()) {
            return new PrintedId(Optional.empty(), "register that is not known: " + register.strip());
        }
        if (INVISIBLE.matcher(printed).find() || !printed.equals(printed.strip())) {
            return malformed(register, "has characters that cannot be seen");
        }
        return Identifiers.of(prefix, printed)
                .filter(id -> printed.endsWith(id.id()))
                .map(id -> new PrintedId(Optional.of(id), ""))
                .orElseGet(() -> malformed(register, "has not the form of its register"));
    }

    /** True where the register is known and the identifier is not one of it. */
    boolean isMalformed() {
        return id.isEmpty() && fault.startsWith("malformed");
    }

    private static PrintedId malformed(String register, String why) {
        return new PrintedId(Optional.empty(), "malformed identifier of " + register.strip() + ": it " + why);
    }
}
