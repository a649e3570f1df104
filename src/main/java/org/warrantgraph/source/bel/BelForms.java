package org.warrantgraph.source.bel;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.source.statement.MoleculeForms;

/** Names the form of a molecule: {@code pmod(Ph, Ser, 262)} of MAPT is "phosphorylated MAPT (Ser262)". */
final class BelForms {
    private BelForms() {}

    /** @param forms the terms that say which form, in the order of the document */
    static String label(String name, List<BelTerm> forms, BelWords words) {
        String label = name;
        for (BelTerm form : forms) {
            label = label(label, form, words);
        }
        return label;
    }

    private static String label(String name, BelTerm form, BelWords words) {
        List<String> said = form.arguments().stream()
                .map(argument -> argument.isTerm() ? argument.written() : argument.name())
                .toList();
        String first = said.isEmpty() ? "" : said.get(0);
        return switch (form.function()) {
            case "pmod", "proteinModification", "gmod", "geneModification" -> {
                Optional<String> residue = said.stream().skip(1).findFirst();
                yield MoleculeForms.modified(
                        words.modification(first),
                        name,
                        residue,
                        said.stream().skip(2).findFirst());
            }
            case "frag", "fragment" -> name + " fragment" + (first.equals("?") ? "" : " " + first);
            case "trunc", "truncation" -> name + " truncated at " + first;
            case "sub", "substitution" ->
                said.size() == 3
                        ? MoleculeForms.mutated(name, first, said.get(1), said.get(2))
                        : name + " " + String.join(" ", said);
            case "fus", "fusion" -> name + " fused with " + String.join(" ", said);
            case "loc", "location" -> name + " in " + first;
            default -> name + " " + String.join(" ", said);
        };
    }
}
