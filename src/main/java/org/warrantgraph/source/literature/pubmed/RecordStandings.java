package org.warrantgraph.source.literature.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.source.literature.RecordDate;
import org.warrantgraph.source.literature.TypeTable;
import org.warrantgraph.source.literature.WorkIds;
import org.warrantgraph.source.xml.XmlElement;

/**
 * Reads from a PubMed record what stands of the work it tells of, and of the works a notice is about: {@code CommentsCorrections} and the
 * type {@code Retracted Publication}. Immutable.
 */
final class RecordStandings {
    private static final String TABLE = "standings.tsv";
    /** {@code N Engl J Med. 2018 May 17;378(20)}. */
    private static final Pattern DATE =
            Pattern.compile("\\.\\s((?:19|20)\\d\\d(?: [A-Z][a-z]{2}(?: \\d{1,2})?)?)[;:.]");

    private final TypeTable notices = TypeTable.of(TABLE, "pubmed-notice");
    private final TypeTable subjects = TypeTable.of(TABLE, "pubmed-subject");
    private final TypeTable types = TypeTable.of(TABLE, "pubmed-type");

    /** 24 hexadecimal digits that change with the table. */
    String hash() {
        return notices.hash() + subjects.hash() + types.hash();
    }

    /**
     * @param place of an element of the record
     * @param odd takes sentences about what could not be understood
     */
    List<Standing> of(PubmedRecord record, Iri document, Function<XmlElement, Anchor> place, List<String> odd) {
        List<Standing> found = new ArrayList<>();
        for (XmlElement related : record.related()) {
            String type = related.attribute("RefType").orElse("");
            List<ExternalId> other = identifiers(related);
            subjects.of(List.of(type))
                    .ifPresent(kind -> found.add(new Standing(
                            document,
                            place.apply(related),
                            kind,
                            record.identifiers(),
                            record.title(),
                            other,
                            date(related),
                            related.text("Note"))));
            notices.of(List.of(type)).ifPresent(kind -> {
                if (other.isEmpty()) {
                    odd.add("The record is \"" + type + "\" a work that it names by no identifier: "
                            + related.text("RefSource").orElse("no source") + ".");
                } else {
                    found.add(new Standing(
                            document,
                            place.apply(related),
                            kind,
                            other,
                            Optional.empty(),
                            record.identifiers(),
                            record.issued(),
                            related.text("Note")));
                }
            });
        }
        boolean retracted = found.stream()
                .anyMatch(standing -> standing.kind().equals(Vocabulary.Value.RETRACTION)
                        && standing.work().equals(record.identifiers()));
        if (!retracted) {
            types.of(record.types())
                    .ifPresent(kind -> found.add(new Standing(
                            document,
                            place.apply(record.titleOrRoot()),
                            kind,
                            record.identifiers(),
                            record.title(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty())));
        }
        return found;
    }

    private static List<ExternalId> identifiers(XmlElement related) {
        WorkIds ids = new WorkIds();
        related.text("PMID").ifPresent(id -> ids.add("pmid", id));
        related.text("RefSource").ifPresent(ids::addFrom);
        return ids.list();
    }

    private static Optional<String> date(XmlElement related) {
        Matcher date = DATE.matcher(related.text("RefSource").orElse(""));
        return date.find() ? RecordDate.words(date.group(1)) : Optional.empty();
    }
}
