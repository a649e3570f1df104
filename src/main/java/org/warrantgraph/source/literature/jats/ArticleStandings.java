package org.warrantgraph.source.literature.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Standing;
import org.warrantgraph.source.literature.TypeTable;
import org.warrantgraph.source.literature.WorkIds;
import org.warrantgraph.source.xml.XmlElement;

/** Reads from the related articles of an article what they say of its standing, or it of theirs. Immutable. */
final class ArticleStandings {
    private static final String TABLE = "standings.tsv";

    private final TypeTable notices = TypeTable.of(TABLE, "jats-notice");
    private final TypeTable subjects = TypeTable.of(TABLE, "jats-subject");

    /** 16 hexadecimal digits that change with the table. */
    String hash() {
        return notices.hash() + subjects.hash();
    }

    List<Standing> of(ArticleFront front, Iri document, SourcePlaces places) {
        List<Standing> standings = new ArrayList<>();
        for (XmlElement related : front.related()) {
            List<String> type =
                    List.of(related.attribute("related-article-type").orElse(""));
            List<ExternalId> other = identifiers(related);
            Anchor place = places.anchor(document, related, Optional.empty());
            if (!other.isEmpty()) {
                notices.of(type)
                        .ifPresent(kind -> standings.add(new Standing(
                                document,
                                place,
                                kind,
                                other,
                                Optional.empty(),
                                front.identifiers(),
                                front.issued(),
                                Optional.empty())));
            }
            if (!front.identifiers().isEmpty()) {
                subjects.of(type)
                        .ifPresent(kind -> standings.add(new Standing(
                                document,
                                place,
                                kind,
                                front.identifiers(),
                                front.title(),
                                other,
                                Optional.empty(),
                                Optional.empty())));
            }
        }
        return standings;
    }

    private static List<ExternalId> identifiers(XmlElement related) {
        WorkIds ids = new WorkIds();
        String type = related.attribute("ext-link-type").orElse("").toLowerCase(Locale.ROOT);
        related.attribute("href").ifPresent(target -> {
            ids.add(type.equals("pubmed") ? "pmid" : type, target);
            ids.addFrom(target);
        });
        related.all("pub-id", "article-id")
                .forEach(id -> ids.add(id.attribute("pub-id-type").orElse(""), id.text()));
        ids.addFrom(related.text());
        return ids.list();
    }
}
