package org.warrantgraph.source.mechanism;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;

/**
 * An identifier as a database writes it, {@code DB:DB00035}, and what it is in its register.
 *
 * @param written exactly as it stands, invisible characters included
 * @param record in its register; empty where it has not the form of the register, which is never mended
 */
public record Curie(String written, Optional<ExternalId> record) {
    /**
     * Reads an identifier strictly.
     *
     * @param prefixes the database's own names of registers, lower case, beside those of {@code registers.tsv}
     */
    public static Curie of(String written, Map<String, String> prefixes) {
        int colon = written.indexOf(':');
        if (colon <= 0) {
            return new Curie(written, Optional.empty());
        }
        String prefix = written.substring(0, colon).toLowerCase(Locale.ROOT);
        String register = prefixes.getOrDefault(prefix, prefix);
        String local = written.substring(colon + 1);
        return new Curie(
                written,
                Registers.named(register).isEmpty()
                        ? Optional.empty()
                        : Identifiers.of(register, local).filter(id -> id.id().equalsIgnoreCase(local)));
    }

    /** The written identifier with each invisible character shown as {@code U+FEFF}. */
    public String shown() {
        StringBuilder shown = new StringBuilder();
        written.codePoints().forEach(c -> {
            boolean visible = c > ' ' && Character.getType(c) != Character.FORMAT && !Character.isISOControl(c);
            shown.append(visible || c == ' ' ? Character.toString(c) : String.format("<U+%04X>", c));
        });
        return shown.toString();
    }
}
