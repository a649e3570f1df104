package org.warrantgraph.source.dossier;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.source.yaml.Yaml;

/**
 * What a block says once for all its lines.
 *
 * @param section heading in the document that is told about
 * @param cites reference numbers for lines that give none
 * @param kind kind of claim
 */
record Scope(Optional<String> section, List<Integer> cites, Iri kind) {
    Scope {
        cites = List.copyOf(cites);
    }

    static Scope of(Iri kind) {
        return new Scope(Optional.empty(), List.of(), kind);
    }

    /** The scope inside a block that says for itself where it is, what it cites and, where {@code kinds} is true, what kind of claims it holds. */
    Scope within(Yaml.Entries block, ClosedLists lists, boolean kinds) {
        Optional<String> in = block.get("in")
                .flatMap(value -> value.texts().stream().findFirst())
                .map(Yaml.Text::text);
        Optional<List<Integer>> own = block.get("cites")
                .map(value -> Note.numbers(String.join(
                        ",", value.texts().stream().map(Yaml.Text::text).toList())));
        Optional<Iri> ownKind = block.get("kind")
                .filter(value -> kinds)
                .flatMap(value -> value.texts().stream().findFirst())
                .map(text -> lists.require("claim-kind", text.text()));
        return new Scope(in.or(() -> section), own.orElse(cites), ownKind.orElse(kind));
    }

    /** The scope of one line, which may name its own section and references. */
    Scope with(Note note) {
        return new Scope(note.section().or(() -> section), note.cites().orElse(cites), kind);
    }

    Scope citing(List<Integer> numbers) {
        return new Scope(section, numbers, kind);
    }
}
