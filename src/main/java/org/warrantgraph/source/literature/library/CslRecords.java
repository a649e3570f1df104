package org.warrantgraph.source.literature.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Publication;
import org.warrantgraph.source.literature.RecordDate;
import org.warrantgraph.source.literature.WorkIds;
import tools.jackson.databind.JsonNode;

/** Makes publications of records of CSL. Immutable. */
final class CslRecords {
    /** Fields that people keep in the note: {@code PMID: 12345}, {@code standard_id: doi:10.1/x}. */
    private static final Pattern IN_NOTE =
            Pattern.compile("(?im)^\\s*(standard_id|DOI|PMID|PMCID)\\s*:\\s*(\\S{3,300})\\s*$");

    private final LibraryKinds kinds = new LibraryKinds("csl");

    /** Changes with the tables. */
    String hash() {
        return kinds.hash();
    }

    /**
     * Empty where the record has neither title nor identifier.
     *
     * @param odd takes sentences about what could not be understood
     */
    Optional<Publication> publication(JsonNode record, Anchor place, Consumer<String> odd) {
        Optional<String> title = text(record, "title").map(CslRecords::withoutMarkup);
        Optional<String> url = text(record, "URL");
        List<ExternalId> identifiers = identifiers(record, url, odd);
        if (title.isEmpty() && identifiers.isEmpty()) {
            return Optional.empty();
        }
        Iri kind = kinds.of(text(record, "type").orElse(""), identifiers);
        return Optional.of(new Publication(
                place.document(),
                place,
                false,
                kind,
                title,
                identifiers,
                issued(record, odd),
                firstAuthor(record),
                text(record, "container-title").or(() -> text(record, "publisher")),
                url,
                WorkIds.studies(title.orElse("") + "\n" + text(record, "note").orElse("") + "\n"
                        + text(record, "number").orElse(""))));
    }

    private static List<ExternalId> identifiers(JsonNode record, Optional<String> url, Consumer<String> odd) {
        WorkIds ids = new WorkIds();
        for (String field : List.of("DOI", "PMID", "PMCID")) {
            text(record, field).ifPresent(value -> {
                if (!ids.add(field, value)) {
                    odd.accept("\"" + value + "\" is no " + field + ".");
                }
            });
        }
        Matcher note = IN_NOTE.matcher(text(record, "note").orElse(""));
        while (note.find()) {
            if (note.group(1).equalsIgnoreCase("standard_id")) {
                ids.addFrom(note.group(2));
            } else {
                ids.add(note.group(1), note.group(2));
            }
        }
        url.ifPresent(ids::addFrom);
        return ids.list();
    }

    private static Optional<String> issued(JsonNode record, Consumer<String> odd) {
        JsonNode issued = record.path("issued");
        JsonNode parts = issued.path("date-parts").path(0);
        Optional<String> date = parts.isArray() && !parts.isEmpty()
                ? RecordDate.of(part(parts, 0).orElse(""), part(parts, 1), part(parts, 2))
                : value(issued.path("raw"))
                        .or(() -> value(issued.path("literal")))
                        .or(() -> value(issued))
                        .flatMap(RecordDate::words);
        if (date.isEmpty() && !issued.isMissingNode()) {
            odd.accept("The date of issue cannot be read: " + issued + ".");
        }
        return date;
    }

    private static Optional<String> part(JsonNode parts, int at) {
        return value(parts.path(at));
    }

    private static Optional<String> firstAuthor(JsonNode record) {
        JsonNode first = record.path("author").path(0);
        return text(first, "family")
                .map(family ->
                        text(first, "non-dropping-particle").map(p -> p + " ").orElse("") + family)
                .or(() -> text(first, "literal"))
                .or(() -> text(first, "name"));
    }

    private static Optional<String> text(JsonNode record, String field) {
        JsonNode node = record.path(field);
        return value(node.isArray() ? node.path(0) : node);
    }

    private static Optional<String> value(JsonNode node) {
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asString().strip()).filter(words -> !words.isEmpty())
                : Optional.empty();
    }

    private static String withoutMarkup(String title) {
        return title.replaceAll("</?(?:i|b|sup|sub|span|sc)\\b[^>]{0,80}>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
