package org.warrantgraph.source.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Register;
import org.warrantgraph.model.identifier.Registers;
import org.warrantgraph.source.yaml.Yaml;

/**
 * Reads the reference list, and what the curator says about its entries.
 *
 * <pre>
 *   1: Title of an article [journal.example]
 *   2: {title: Another, host: journal.example, doi: 10.1234/x}
 * </pre>
 */
final class ReferenceSection {
    private static final Pattern LINE = Pattern.compile("^(.*?)\\s*\\[([^\\[\\]\\s]+\\.[^\\[\\]\\s]+)]$");

    private final Draft draft;

    ReferenceSection(Draft draft) {
        this.draft = draft;
    }

    void read(Yaml.Entries dossier) {
        dossier.get("references").ifPresent(list -> {
            if (list instanceof Yaml.Entries entries) {
                entries.entries()
                        .forEach(entry -> draft.problems.record(
                                entry.key().line(), "references/" + entry.name(), () -> reference(entry)));
            } else {
                draft.problems.error(
                        "W-DOSSIER-030",
                        list.line(),
                        "references",
                        "the references have no numbers.",
                        "Write each as \"1: Title [host]\".");
            }
        });
        curated(dossier, "same work", Value.ACCEPTED, "A curator says that they are one work.");
        curated(dossier, "maybe same work", Value.PROPOSED, "A curator thinks that they may be one work.");
        curated(dossier, "different works", Value.REVERTED, "A curator says that they are different works.");
    }

    private void reference(Yaml.Entry entry) {
        if (!entry.name().matches("\\d{1,4}")) {
            throw Fault.of(
                    "W-DOSSIER-031",
                    "\"" + entry.name() + "\" is no number of a reference.",
                    "Number the references as the document does.");
        }
        int number = Integer.parseInt(entry.name());
        Reference reference = entry.value() instanceof Yaml.Entries fields
                ? fromFields(number, entry, fields)
                : fromLine(
                        number,
                        entry,
                        String.join(
                                " ",
                                entry.value().texts().stream()
                                        .map(Yaml.Text::text)
                                        .toList()));
        draft.references.add(number);
        draft.emit(reference);
    }

    private Reference fromLine(int number, Yaml.Entry entry, String line) {
        Matcher parts = LINE.matcher(line.strip());
        Optional<String> host =
                parts.matches() ? Optional.of(parts.group(2).toLowerCase(Locale.ROOT)) : Optional.empty();
        String title = parts.matches() ? parts.group(1) : line.strip();
        if (title.isEmpty() && host.isEmpty()) {
            throw Fault.of(
                    "W-DOSSIER-032", "the reference is empty.", "Write its title, its host in brackets, or both.");
        }
        boolean bare =
                title.isEmpty() || host.filter(h -> h.equalsIgnoreCase(title)).isPresent();
        return reference(
                number,
                entry,
                line.strip(),
                bare ? Optional.empty() : Optional.of(title),
                host,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private Reference fromFields(int number, Yaml.Entry entry, Yaml.Entries fields) {
        DossierKeys.REFERENCE.check(fields, draft.problems);
        Optional<String> title = text(fields, "title");
        Optional<String> host = text(fields, "host").map(name -> name.toLowerCase(Locale.ROOT));
        List<ExternalId> ids = new ArrayList<>();
        for (String key : List.of("doi", "pmid", "pmcid", "nct")) {
            text(fields, key).map(id -> id(key, id)).ifPresent(ids::add);
        }
        String printed = (title.orElse(host.orElse(""))
                        + host.map(name -> " [" + name + "]").orElse(""))
                .strip();
        return reference(
                number,
                entry,
                printed.isEmpty() ? ids.toString() : printed,
                title,
                host,
                text(fields, "url"),
                ids,
                text(fields, "described as"));
    }

    private static ExternalId id(String key, String id) {
        return Identifiers.of(key, id)
                .orElseThrow(() -> Fault.of(
                        "W-DOSSIER-033",
                        "\"" + id + "\" is no " + key.toUpperCase(Locale.ROOT) + ".",
                        "It looks like "
                                + Registers.named(key).map(Register::example).orElse("") + "."));
    }

    private Reference reference(
            int number,
            Yaml.Entry entry,
            String printed,
            Optional<String> title,
            Optional<String> host,
            Optional<String> url,
            List<ExternalId> ids,
            Optional<String> describedAs) {
        return new Reference(
                draft.document.iri(),
                number,
                printed,
                draft.anchor(entry.span(), Optional.of("References")),
                title,
                host,
                url,
                ids,
                describedAs);
    }

    private static Optional<String> text(Yaml.Entries fields, String key) {
        return fields.get(key)
                .flatMap(value -> value.texts().stream().findFirst())
                .map(Yaml.Text::text);
    }

    /** One group {@code [1, 5, 6]}, or a list of groups. */
    private void curated(Yaml.Entries dossier, String key, Iri status, String why) {
        dossier.get(key).ifPresent(value -> {
            boolean groups =
                    value instanceof Yaml.Items items && items.values().stream().anyMatch(Yaml.Items.class::isInstance);
            List<Yaml> each = groups ? ((Yaml.Items) value).values() : List.of(value);
            for (Yaml group : each) {
                draft.problems.record(group.line(), key, () -> pairs(group, status, why));
            }
        });
    }

    private void pairs(Yaml group, Iri status, String why) {
        List<Integer> numbers = Note.numbers(
                String.join(",", group.texts().stream().map(Yaml.Text::text).toList()));
        if (numbers.size() < 2) {
            throw Fault.of(
                    "W-DOSSIER-034", "one reference alone is the same as nothing.", "Name two or more: [1, 5, 6].");
        }
        numbers.forEach(draft::reference);
        Iri first = Iris.reference(draft.document.iri(), numbers.get(0));
        for (int number : numbers.subList(1, numbers.size())) {
            draft.emit(new SameWork(first, Iris.reference(draft.document.iri(), number), status, why));
        }
    }
}
