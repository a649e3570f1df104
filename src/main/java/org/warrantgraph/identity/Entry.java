package org.warrantgraph.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.identifier.Registers;

/**
 * What one reference or one bibliographic record tells of the work it leads to.
 *
 * @param node the reference; of a record its place, or the document where the document is the work's copy
 * @param document the document it stands in
 * @param record true for a bibliographic record, false for a reference
 * @param itself true where the document is a copy of the work
 * @param identifiers of the work; registry numbers of studies are left out
 * @param title as printed
 * @param years of publication: one, or all that a printed reference may mean
 * @param authors folded words among which the first author's name is; of a record the family name alone
 * @param venue folded name of the journal, book or meeting
 * @param kind what kind of work; {@code w:unknownKind} where nothing tells
 * @param host web host of a reference
 * @param describedAs what the citing text says it is
 * @param studies registry numbers of the studies a record says it reports
 */
record Entry(
        Iri node,
        Iri document,
        boolean record,
        boolean itself,
        List<ExternalId> identifiers,
        Optional<String> title,
        Optional<TitleKey> key,
        Set<Integer> years,
        Set<String> authors,
        Optional<TitleKey> venue,
        Iri kind,
        Optional<String> host,
        Optional<String> describedAs,
        List<ExternalId> studies) {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d{2}(?!\\d)");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+|https?://\\S+");
    private static final int LONGEST_PRINTED = 2_000;

    static Entry of(Reference reference, WorkKinds kinds) {
        String printed =
                reference.printed().substring(0, Math.min(reference.printed().length(), LONGEST_PRINTED));
        int at = reference.title().map(printed::indexOf).orElse(-1);
        String around =
                reference.title().map(title -> printed.replace(title, " ")).orElse("");
        return new Entry(
                reference.iri(),
                reference.document(),
                false,
                false,
                works(reference.identifiers()),
                reference.title(),
                reference.title().map(TitleKey::of),
                years(DOI.matcher(around).replaceAll(" ")),
                at < 3 ? Set.of() : words(printed.substring(0, at)),
                Optional.empty(),
                kinds.of(reference.title().or(reference::describedAs), reference.host()),
                reference.host(),
                reference.describedAs(),
                List.of());
    }

    static Entry of(Publication publication, WorkKinds kinds) {
        return new Entry(
                publication.itself()
                        ? publication.document()
                        : publication.place().iri(),
                publication.document(),
                true,
                publication.itself(),
                works(publication.identifiers()),
                publication.title(),
                publication.title().map(TitleKey::of),
                publication.year().map(Set::of).orElse(Set.of()),
                publication.firstAuthor().map(Entry::words).orElse(Set.of()),
                publication.venue().map(TitleKey::of),
                publication.kind().equals(Value.UNKNOWN_KIND)
                        ? kinds.of(publication.title(), Optional.empty())
                        : publication.kind(),
                Optional.empty(),
                Optional.empty(),
                publication.studies());
    }

    /** As people know it: {@code guide-1a2b3c4d [7]} for a reference, the place for a record. */
    String name() {
        return record
                ? node.localName()
                : document.localName() + " ["
                        + node.value().substring(node.value().lastIndexOf('-') + 1) + "]";
    }

    private static List<ExternalId> works(List<ExternalId> identifiers) {
        return identifiers.stream().filter(Registers::isWork).toList();
    }

    private static Set<Integer> years(String text) {
        Set<Integer> years = new TreeSet<>();
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            years.add(Integer.valueOf(year.group()));
        }
        return years;
    }

    /** Folded words of two letters or more: initials tell nothing. */
    private static Set<String> words(String text) {
        return Arrays.stream(TitleKey.of(text).text().split(" "))
                .filter(word -> word.length() > 1 && Character.isLetter(word.charAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
