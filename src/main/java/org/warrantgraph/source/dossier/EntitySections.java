package org.warrantgraph.source.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.source.yaml.Yaml;

/**
 * Reads the lists of names.
 *
 * <pre>
 *   - Rb = retinoblastoma protein              other names
 *   - CDK4 = hgnc:1773                         a record of a public register
 *   - HR+ breast cancer &lt; breast cancer        a wider thing of the same kind
 *   - a + b                                    a combination of a and b
 *   - {kinase complex: [kinase, cyclin]}       parts
 * </pre>
 */
final class EntitySections {
    /** A list of names: its key, and what its entries are. */
    private record Kind(String key, EntityKind kind, Optional<Iri> subKind) {
        static Kind of(String key, EntityKind kind) {
            return new Kind(key, kind, Optional.empty());
        }
    }

    /** Parts come before what is made of them. */
    private static final List<Kind> KINDS = List.of(
            Kind.of("compounds", EntityKind.COMPOUND),
            Kind.of("drug classes", EntityKind.DRUG_CLASS),
            Kind.of("combinations", EntityKind.COMBINATION),
            Kind.of("genes", EntityKind.GENE),
            Kind.of("proteins", EntityKind.PROTEIN),
            Kind.of("complexes", EntityKind.COMPLEX),
            Kind.of("processes", EntityKind.PROCESS),
            Kind.of("diseases", EntityKind.DISEASE),
            Kind.of("phenotypes", EntityKind.PHENOTYPE),
            Kind.of("locations", EntityKind.LOCATION),
            Kind.of("populations", EntityKind.POPULATION),
            new Kind("xenografts", EntityKind.MODEL, Optional.of(Value.XENOGRAFT)),
            new Kind("cell lines", EntityKind.MODEL, Optional.of(Value.CELL_LINE)),
            Kind.of("models", EntityKind.MODEL));

    private final Draft draft;

    EntitySections(Draft draft) {
        this.draft = draft;
    }

    void read(Yaml.Entries dossier) {
        for (Kind kind : KINDS) {
            dossier.get(kind.key()).ifPresent(list -> read(kind, list));
        }
    }

    private void read(Kind kind, Yaml list) {
        List<Yaml> values = list instanceof Yaml.Items items ? items.values() : List.of(list);
        for (Yaml value : values) {
            draft.problems.record(value.line(), kind.key(), () -> {
                if (value instanceof Yaml.Text text) {
                    for (String each : values.size() == 1 ? text.text().split(",\\s+") : new String[] {text.text()}) {
                        entity(kind, value.line(), each, List.of());
                    }
                } else if (value instanceof Yaml.Entries entries) {
                    entries.entries()
                            .forEach(entry -> entity(
                                    kind,
                                    entry.key().line(),
                                    entry.name(),
                                    entry.value().texts().stream()
                                            .flatMap(text -> draft.names.requireAll(text.text()).stream())
                                            .toList()));
                } else {
                    throw Fault.of(
                            "W-DOSSIER-024", "a list of lists is no list of names.", "Write one name in each line.");
                }
            });
        }
    }

    private void entity(Kind kind, int at, String line, List<Entity> parts) {
        String[] wider = line.split("\\s+<\\s+", 2);
        String[] written = wider[0].split("\\s+=\\s+");
        String label = written[0].strip();
        if (label.isEmpty()) {
            throw Fault.of("W-DOSSIER-025", "a name is empty.", "Write a name, or take the line out.");
        }
        List<String> others = new ArrayList<>();
        List<String> records = new ArrayList<>();
        for (String other : List.of(written).subList(1, written.length)) {
            (Identifiers.namesRegister(other) ? records : others).add(other.strip());
        }
        List<Iri> members = new ArrayList<>(draft.names.iris(parts));
        if (kind.kind() == EntityKind.COMBINATION && parts.isEmpty()) {
            for (String part : label.split("\\s+\\+\\s+")) {
                members.add(draft.names.require(part).iri());
            }
        }
        Entity entity = draft.introduce(new Entity(
                Iris.entity(kind.kind(), label),
                kind.kind(),
                label,
                others,
                members,
                wider.length < 2
                        ? Optional.empty()
                        : Optional.of(draft.names.require(wider[1].strip()).iri()),
                kind.subKind(),
                Optional.empty()));
        records.forEach(record -> record(entity, at, kind.key(), record));
    }

    /** The curator says which record of a public register the entity is. */
    private void record(Entity entity, int line, String key, String written) {
        Identifiers.parse(written)
                .ifPresentOrElse(
                        id -> draft.emit(new StatedRecord(
                                draft.document.iri(), entity.iri(), id, StatedRecord.Basis.CURATOR, 1)),
                        () -> draft.problems.error(
                                "W-DOSSIER-026",
                                line,
                                key,
                                "\"" + written + "\" has not the form of an identifier of that register.",
                                "It looks like " + Identifiers.example(written) + "."));
    }
}
