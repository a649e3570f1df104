package org.warrantgraph.source.literature.pubmed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.PartialDate;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.identifier.Register;
import org.warrantgraph.model.identifier.Registers;
import org.warrantgraph.source.literature.RecordDate;
import org.warrantgraph.source.literature.WorkIds;
import org.warrantgraph.source.xml.XmlElement;

/** One record of PubMed as it says of itself. Immutable. */
final class PubmedRecord {
    private final XmlElement root;
    private final XmlElement medline;

    private PubmedRecord(XmlElement root, XmlElement medline) {
        this.root = root;
        this.medline = medline;
    }

    /** Empty where neither PMID nor title is there. */
    static Optional<PubmedRecord> of(XmlElement root) {
        return (root.is("MedlineCitation") ? Optional.of(root) : root.at("MedlineCitation"))
                .map(medline -> new PubmedRecord(root, medline))
                .filter(record ->
                        !record.identifiers().isEmpty() || record.title().isPresent());
    }

    Optional<String> pmid() {
        return medline.text("PMID");
    }

    List<ExternalId> identifiers() {
        WorkIds ids = new WorkIds();
        pmid().ifPresent(id -> ids.add("pmid", id));
        medline.at("Article").stream()
                .flatMap(article -> article.elements("ELocationID"))
                .filter(id -> !id.attribute("ValidYN").orElse("Y").equals("N"))
                .forEach(id -> ids.add(id.attribute("EIdType").orElse(""), id.text()));
        root.at("PubmedData", "ArticleIdList").stream()
                .flatMap(list -> list.elements("ArticleId"))
                .forEach(id -> ids.add(id.attribute("IdType").orElse(""), id.text()));
        medline.elements("OtherID")
                .filter(id -> id.attribute("Source").orElse("").equals("NLM"))
                .forEach(id -> ids.add("pmc", id.text().replaceFirst("\\s.*", "")));
        return ids.list();
    }

    Optional<XmlElement> titleElement() {
        return medline.at("Article", "ArticleTitle")
                .filter(title -> !title.text().isEmpty());
    }

    /** The title's element; the whole record where it has none. */
    XmlElement titleOrRoot() {
        return titleElement().orElse(root);
    }

    /** Without the stop at its end and the brackets around a translation. */
    Optional<String> title() {
        return titleElement()
                .map(XmlElement::text)
                .or(() -> medline.text("Article", "VernacularTitle"))
                .map(title -> title.replaceFirst("(?<=[^.])\\.$", ""))
                .map(title -> title.startsWith("[") && title.endsWith("]")
                        ? title.substring(1, title.length() - 1).replaceFirst("(?<=[^.])\\.$", "")
                        : title)
                .filter(title -> !title.isBlank());
    }

    /** The first date of publication, in print or on line; of one year the most precise. */
    Optional<String> issued() {
        Optional<XmlElement> print = medline.at("Article", "Journal", "JournalIssue", "PubDate");
        Optional<String> printed = print.flatMap(date -> date.text("Year")
                .flatMap(year -> RecordDate.of(year, date.text("Month"), date.text("Day")))
                .or(() -> date.text("MedlineDate").flatMap(RecordDate::words)));
        Stream<String> online = medline.at("Article").stream()
                .flatMap(article -> article.elements("ArticleDate"))
                .flatMap(
                        date -> date
                                .text("Year")
                                .flatMap(year -> RecordDate.of(year, date.text("Month"), date.text("Day")))
                                .stream());
        return Stream.concat(printed.stream(), online)
                .min(Comparator.comparing(PartialDate::year)
                        .thenComparing(Comparator.comparingInt(String::length).reversed())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private Optional<String> firstAuthor() {
        return medline.at("Article", "AuthorList").stream()
                .flatMap(list -> list.elements("Author"))
                .findFirst()
                .flatMap(author -> author.text("LastName").or(() -> author.text("CollectiveName")));
    }

    private Optional<String> venue() {
        return medline.text("Article", "Journal", "Title").or(() -> medline.text("MedlineJournalInfo", "MedlineTA"));
    }

    List<String> types() {
        return medline.at("Article", "PublicationTypeList").stream()
                .flatMap(list -> list.elements("PublicationType"))
                .map(XmlElement::text)
                .toList();
    }

    /** Parts of the abstract; empty where there is none. */
    List<XmlElement> summary() {
        return medline.at("Article", "Abstract").stream()
                .flatMap(summary -> summary.elements("AbstractText"))
                .filter(part -> !part.text().isEmpty())
                .toList();
    }

    /** Relations to other records: retractions, errata, comments. */
    List<XmlElement> related() {
        return medline.at("CommentsCorrectionsList").stream()
                .flatMap(list -> list.elements("CommentsCorrections"))
                .toList();
    }

    /** Substances and subject headings. */
    List<XmlElement> subjects() {
        return Stream.concat(medline.all("NameOfSubstance"), medline.all("DescriptorName"))
                .toList();
    }

    /** @param odd takes sentences about what could not be understood */
    Publication publication(Iri document, Anchor place, boolean itself, Iri kind, List<String> odd) {
        return new Publication(
                document,
                place,
                itself,
                kind,
                title(),
                identifiers(),
                issued(),
                firstAuthor(),
                venue(),
                pmid().filter(id -> id.matches("\\d+")).map(id -> "https://pubmed.ncbi.nlm.nih.gov/" + id + "/"),
                studies(odd));
    }

    private List<ExternalId> studies(List<String> odd) {
        Set<ExternalId> studies = new TreeSet<>();
        for (XmlElement bank : medline.all("DataBank").toList()) {
            String name = bank.text("DataBankName").orElse("");
            // Other data banks hold sequences, structures and the like.
            boolean register = Registers.named(name)
                    .filter(known -> known.names() == Register.Named.STUDY)
                    .isPresent();
            bank.all("AccessionNumber").map(XmlElement::text).forEach(number -> {
                List<ExternalId> found = WorkIds.studies(number);
                studies.addAll(found);
                if (found.isEmpty() && register) {
                    odd.add("\"" + number + "\" is no number of " + name + ".");
                }
            });
        }
        List<String> words = new ArrayList<>();
        summary().forEach(part -> words.add(part.text()));
        studies.addAll(WorkIds.studies(String.join("\n", words)));
        return List.copyOf(studies);
    }
}
