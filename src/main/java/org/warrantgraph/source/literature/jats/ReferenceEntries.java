package org.warrantgraph.source.literature.jats;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Reference;
import org.warrantgraph.source.literature.WorkIds;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.source.xml.XmlText;

/**
 * Reads the reference list of an article: numbers, titles, identifiers.
 *
 * <p>An entry keeps its printed number where all have one, else its rank. An entry that holds several works is several references; all
 * but the first are numbered after the last of the list.
 */
final class ReferenceEntries {
    private static final Pattern NUMBER = Pattern.compile("\\[?\\(?(\\d{1,4})[.)\\]]*");
    private static final String[] CITATIONS = {"mixed-citation", "element-citation", "citation", "nlm-citation"};

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Integer>> numbersById = new HashMap<>();
    private final Notes notes;
    private final SourcePlaces places;

    private ReferenceEntries(Notes notes, SourcePlaces places) {
        this.notes = notes;
        this.places = places;
    }

    /** One cited work of the list. */
    private record Entry(int number, XmlElement place, XmlElement citation) {}

    static ReferenceEntries of(XmlElement article, Notes notes, SourcePlaces places) {
        ReferenceEntries list = new ReferenceEntries(notes, places);
        list.read(article.at("back")
                .or(() -> Optional.of(article))
                .map(back -> back.all("ref").toList())
                .orElseThrow());
        return list;
    }

    private void read(List<XmlElement> refs) {
        List<Integer> printed =
                refs.stream().map(ReferenceEntries::printedNumber).toList();
        boolean numbered = !printed.contains(0) && new HashSet<>(printed).size() == printed.size();
        int next = 1 + (numbered ? printed.stream().max(Integer::compare).orElse(0) : refs.size());
        for (int i = 0; i < refs.size(); i++) {
            XmlElement ref = refs.get(i);
            List<XmlElement> citations = citations(ref);
            List<Integer> numbers = new ArrayList<>();
            for (XmlElement citation : citations.isEmpty() ? List.of(ref) : citations) {
                int number = numbers.isEmpty() ? (numbered ? printed.get(i) : i + 1) : next++;
                numbers.add(number);
                entries.add(new Entry(number, numbers.size() == 1 ? ref : citation, citation));
                citation.attribute("id").ifPresent(id -> numbersById.putIfAbsent(id, List.of(number)));
            }
            ref.attribute("id").ifPresent(id -> numbersById.put(id, List.copyOf(numbers)));
        }
    }

    private static List<XmlElement> citations(XmlElement ref) {
        List<XmlElement> direct = ref.elements(CITATIONS).toList();
        return direct.isEmpty()
                ? ref.elements("citation-alternatives")
                        .flatMap(both -> both.elements(CITATIONS).limit(1))
                        .toList()
                : direct;
    }

    private static int printedNumber(XmlElement ref) {
        Matcher number = NUMBER.matcher(ref.text("label").orElse(""));
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }

    /** Numbers by the ids that cross-references use. */
    Map<String, List<Integer>> numbersById() {
        return numbersById;
    }

    Set<Integer> numbers() {
        return entries.stream().map(Entry::number).collect(Collectors.toSet());
    }

    /** In the order of the list. */
    List<Reference> references(Iri document) {
        return entries.stream().map(entry -> reference(document, entry)).toList();
    }

    private Reference reference(Iri document, Entry entry) {
        XmlElement citation = entry.citation();
        String printed = printed(citation);
        Optional<String> url = citation.all("ext-link", "uri")
                .map(link -> link.attribute("href").orElse(link.text()))
                .filter(address -> address.startsWith("http"))
                .findFirst();
        return new Reference(
                document,
                entry.number(),
                printed.isEmpty() ? "(empty entry)" : printed,
                places.anchor(document, entry.place(), Optional.of("References")),
                title(citation),
                url.flatMap(ReferenceEntries::host),
                url,
                identifiers(citation, printed, entry).list(),
                Optional.empty());
    }

    private WorkIds identifiers(XmlElement citation, String printed, Entry entry) {
        WorkIds ids = new WorkIds();
        citation.all("pub-id").forEach(id -> add(ids, id, "pub-id-type", entry));
        citation.all("ext-link")
                .filter(link -> link.attribute("ext-link-type")
                        .filter(type -> Set.of("doi", "pmid", "pmcid").contains(type))
                        .isPresent())
                .forEach(link -> ids.add(
                        link.attribute("ext-link-type").orElse(""),
                        link.attribute("href").orElse(link.text())));
        ids.addFrom(printed);
        citation.all("ext-link", "uri")
                .forEach(link -> ids.addFrom(link.attribute("href").orElse("")));
        return ids;
    }

    private void add(WorkIds ids, XmlElement id, String typeAttribute, Entry entry) {
        if (!ids.add(id.attribute(typeAttribute).orElse(""), id.text())) {
            notes.warn(
                    "W-JATS-011",
                    places.line(id.start()),
                    "reference " + entry.number(),
                    "The identifier \"" + id.text() + "\" is no "
                            + id.attribute(typeAttribute).orElse("") + ".",
                    "Correct it in the source.");
        }
    }

    private static Optional<String> title(XmlElement citation) {
        return citation.text("article-title")
                .or(() -> citation.text("chapter-title"))
                .or(() -> citation.text("data-title"))
                .or(() -> citation.all("article-title").findFirst().map(XmlElement::text))
                .or(() -> citation.text("part-title"))
                .or(() -> citation.text("source").filter(source -> !isJournal(citation)))
                .map(title -> title.replaceFirst("[.\\s]+$", ""))
                .filter(title -> title.length() > 3);
    }

    private static boolean isJournal(XmlElement citation) {
        return citation.attribute("publication-type")
                .or(() -> citation.attribute("citation-type"))
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith("journal"))
                .orElse(true);
    }

    /** The entry as people would read it; elements without punctuation between them get some. */
    private static String printed(XmlElement citation) {
        boolean running = citation.children().stream()
                .anyMatch(node -> node instanceof XmlText text && !text.text().isBlank());
        if (running) {
            return citation.text();
        }
        List<String> parts = new ArrayList<>();
        for (XmlElement part : citation.elements().toList()) {
            if (part.is("label")) {
                continue;
            }
            String words = part.is("person-group")
                    ? part.elements().map(ReferenceEntries::name).collect(Collectors.joining(", "))
                    : part.is("name") ? name(part) : part.text();
            if (!words.isBlank()) {
                parts.add(words.strip());
            }
        }
        return String.join(". ", parts);
    }

    private static String name(XmlElement name) {
        return name.is("name")
                ? (name.text("surname").orElse("") + " "
                                + name.text("given-names").orElse(""))
                        .strip()
                : name.is("etal") ? "et al" : name.text();
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException e) {
            // Not an address after all; the entry keeps it as printed.
            return Optional.empty();
        }
    }
}
