package org.warrantgraph.source.literature.jats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.PartialDate;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.source.literature.RecordDate;
import org.warrantgraph.source.literature.TypeTable;
import org.warrantgraph.source.literature.WorkIds;
import org.warrantgraph.source.xml.XmlElement;

/** What the front matter of an article says of it. Immutable. */
final class ArticleFront {
    private static final Pattern LICENCE = Pattern.compile("https?://creativecommons\\.org/[\\w./-]+[\\w/]");
    private static final int LONGEST_RIGHTS = 300;

    private final XmlElement article;
    private final Optional<XmlElement> meta;

    ArticleFront(XmlElement article) {
        this.article = article;
        this.meta = article.at("front", "article-meta");
    }

    Optional<XmlElement> titleElement() {
        return meta.flatMap(front -> front.at("title-group", "article-title"));
    }

    Optional<String> title() {
        return titleElement().map(XmlElement::text).filter(words -> !words.isEmpty());
    }

    List<ExternalId> identifiers() {
        WorkIds ids = new WorkIds();
        meta.stream()
                .flatMap(front -> front.elements("article-id"))
                .sorted(Comparator.comparing(id -> id.attribute("pub-id-type").orElse("")))
                .forEach(id -> ids.add(id.attribute("pub-id-type").orElse(""), id.text()));
        return ids.list();
    }

    /** {@code pmc3672778}; the first identifier there is, PMC before DOI before PubMed. */
    Optional<String> shortName() {
        List<ExternalId> ids = identifiers();
        return Stream.of("pmc", "doi", "pubmed")
                .flatMap(prefix -> ids.stream().filter(id -> id.prefix().equals(prefix)))
                .map(id -> id.prefix().equals("pmc") ? id.id() : id.toString())
                .findFirst();
    }

    /** @param kinds rows of {@code jats} */
    Iri kind(TypeTable kinds) {
        List<String> types = new ArrayList<>();
        article.attribute("article-type").ifPresent(types::add);
        return kinds.of(types).orElse(Vocabulary.Value.UNKNOWN_KIND);
    }

    /** The first date of publication; of one year the most precise. The day PubMed Central took it up is none. */
    Optional<String> issued() {
        return meta.stream()
                .flatMap(front -> front.elements("pub-date"))
                .filter(date -> Stream.of("pub-type", "date-type")
                        .noneMatch(type -> date.attribute(type).orElse("").contains("pmc")))
                .flatMap(date -> date(date).stream())
                .min(Comparator.comparing(PartialDate::year)
                        .thenComparing(Comparator.comparingInt(String::length).reversed())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Optional<String> date(XmlElement date) {
        return date.text("year")
                .flatMap(year -> RecordDate.of(year, date.text("month"), date.text("day")))
                .or(() -> date.text("string-date").flatMap(RecordDate::words));
    }

    Optional<String> firstAuthor() {
        return meta.stream()
                .flatMap(front -> front.elements("contrib-group"))
                .flatMap(group -> group.elements("contrib"))
                .filter(contributor ->
                        contributor.attribute("contrib-type").orElse("author").equals("author"))
                .flatMap(contributor ->
                        contributor.all("surname", "collab", "string-name").limit(1))
                .map(XmlElement::text)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    Optional<String> venue() {
        Optional<XmlElement> journal = article.at("front", "journal-meta");
        return journal.flatMap(meta -> meta.text("journal-title-group", "journal-title"))
                .or(() -> journal.flatMap(meta -> meta.text("journal-title")))
                .or(() -> journal.flatMap(meta -> meta.text("journal-id")));
    }

    Optional<String> publisher() {
        return article.at("front", "journal-meta", "publisher").flatMap(publisher -> publisher.text("publisher-name"));
    }

    Optional<String> url() {
        return meta.flatMap(front -> front.at("self-uri"))
                .flatMap(uri -> uri.attribute("href"))
                .filter(address -> address.startsWith("http"))
                .or(() -> identifiers().stream()
                        .filter(id -> id.prefix().equals("doi"))
                        .map(id -> "https://doi.org/" + id.id())
                        .findFirst());
    }

    /** Address of the licence, from an attribute or the sentence; the sentence where there is none; else the copyright line. */
    Optional<String> rights() {
        Optional<XmlElement> permissions = meta.flatMap(front -> front.at("permissions"));
        List<XmlElement> licences = Stream.concat(
                        permissions.stream().flatMap(all -> all.all("license")),
                        meta.stream().flatMap(front -> front.elements("license")))
                .toList();
        for (XmlElement licence : licences) {
            Optional<String> address = licence.attribute("href")
                    .or(() -> licence.all()
                            .flatMap(part -> Stream.of(part.attribute("href").orElse(""), part.text()))
                            .map(LICENCE::matcher)
                            .filter(Matcher::find)
                            .map(Matcher::group)
                            .findFirst());
            if (address.isPresent()) {
                return address;
            }
        }
        return licences.stream()
                .map(XmlElement::text)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .or(() -> permissions.flatMap(all -> all.text("copyright-statement")))
                .or(() -> meta.flatMap(front -> front.text("copyright-statement")))
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST_RIGHTS)));
    }

    /** Registry numbers in abstract, keywords and notes of the front matter: what the article is about, not what it cites. */
    List<ExternalId> studies() {
        StringBuilder words = new StringBuilder();
        meta.stream()
                .flatMap(front -> front.elements())
                .filter(
                        part -> part.name()
                                .toLowerCase(Locale.ROOT)
                                .matches(
                                        "abstract|kwd-group|custom-meta-group|custom-meta-wrap|title-group|ext-link|related-object|notes|funding-group"))
                .forEach(part -> {
                    words.append(part.text()).append('\n');
                    part.all("ext-link")
                            .forEach(link -> words.append(link.attribute("href").orElse(""))
                                    .append('\n'));
                });
        return WorkIds.studies(words.toString());
    }

    /** Articles that the front matter points to. */
    List<XmlElement> related() {
        return meta.stream().flatMap(front -> front.elements("related-article")).toList();
    }
}
