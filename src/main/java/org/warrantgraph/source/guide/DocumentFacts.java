package org.warrantgraph.source.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.text.structure.Section;

/** Gathers what a document says of itself: title, creator, date, address, audience, rights, number of references. */
final class DocumentFacts {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\\]\\[)\"]{1,500}");
    private static final String MARKDOWN = "text/markdown; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final String file;
    private final long size;
    private final String sha256;
    private final Cues cues;

    DocumentFacts(String file, long size, String sha256, Cues cues) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
        this.cues = cues;
    }

    SourceDocument of(
            Reading reading,
            List<RawBlock> blocks,
            Fields.Found fields,
            List<Section> sections,
            Optional<String> citingThis,
            ReferenceList.Found list) {
        Optional<String> title = title(sections, fields);
        Optional<String> publisher = Publisher.name(fields.value("creator"), citingThis, cues);
        Optional<String> url = list.citingThis()
                .map(range -> range.of(reading.text()))
                .flatMap(DocumentFacts::address)
                .or(() -> fields.value("url").flatMap(DocumentFacts::address));
        return new SourceDocument(
                Iris.document(name(publisher, fields.value("compound"), title), sha256),
                sha256,
                size,
                file.toLowerCase(Locale.ROOT).endsWith(".txt") ? PLAIN : MARKDOWN,
                SourceKinds.of(reading.text(), cues),
                title,
                fields.value("creator"),
                fields.value("date").flatMap(PrintedDate::read),
                url,
                fields.value("audience"),
                fields.value("rights").or(() -> Rights.find(reading, blocks, cues)),
                list.entries().isEmpty()
                        ? Optional.empty()
                        : Optional.of(list.entries().size()));
    }

    /** Publisher and compound where both are known; they tell documents apart better than a long title. */
    private String name(Optional<String> publisher, Optional<String> compound, Optional<String> title) {
        if (publisher.isPresent() && compound.isPresent()) {
            return publisher.get() + " " + compound.get();
        }
        String base = file.substring(file.lastIndexOf('/') + 1);
        int dot = base.lastIndexOf('.');
        return title.orElse(dot > 0 ? base.substring(0, dot) : base);
    }

    private static Optional<String> title(List<Section> sections, Fields.Found fields) {
        return sections.stream()
                .filter(section -> section.level() == 1)
                .findFirst()
                .map(Section::heading)
                .or(() -> fields.value("title"))
                .or(() -> sections.stream()
                        .map(Section::heading)
                        .filter(heading -> !heading.isEmpty())
                        .findFirst());
    }

    private static Optional<String> address(String words) {
        Matcher matcher = ADDRESS.matcher(words);
        return matcher.find() ? Optional.of(matcher.group().replaceFirst("[.,;]+$", "")) : Optional.empty();
    }
}
