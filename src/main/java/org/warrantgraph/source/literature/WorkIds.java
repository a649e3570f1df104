package org.warrantgraph.source.literature;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.text.reference.Identifiers;

/** Gathers the identifiers of one work from fields that say what they hold; each once, normalised. Not thread-safe. */
public final class WorkIds {
    private static final Pattern PMID = Pattern.compile("(?i)(?:PMID:?\\s*)?([1-9]\\d{0,8})(?:v\\d+|\\.0)?");
    private static final Pattern PMCID =
            Pattern.compile("(?i)(?:PMC(?:ID)?:?\\s*)?(?:PMC)?([1-9]\\d{0,9})(?:\\.\\d+)?");

    private static final Pattern SHORT = Pattern.compile("(?i)https?://(?:dx\\.)?doi\\.org/(?:10/)?([a-z0-9]{3,8})/?");
    private static final ExternalId NONE = new ExternalId("", "");

    private final Set<ExternalId> found = new LinkedHashSet<>();

    /** In any spelling: with or without {@code doi:} or an address before it, short too. */
    public static Optional<ExternalId> doi(String printed) {
        String value = printed.strip();
        String named = value.startsWith("10/") ? "doi:" + value : value;
        return Identifiers.in(named).stream()
                .filter(id -> id.prefix().equals("doi"))
                .findFirst();
    }

    public static Optional<ExternalId> pmid(String printed) {
        Matcher matcher = PMID.matcher(printed.strip());
        return matcher.matches() ? Optional.of(new ExternalId("pubmed", matcher.group(1))) : in(printed, "pubmed");
    }

    public static Optional<ExternalId> pmcid(String printed) {
        Matcher matcher = PMCID.matcher(printed.strip());
        return matcher.matches() ? Optional.of(new ExternalId("pmc", "PMC" + matcher.group(1))) : in(printed, "pmc");
    }

    private static Optional<ExternalId> in(String printed, String prefix) {
        return Identifiers.in(printed).stream()
                .filter(id -> id.prefix().equals(prefix))
                .findFirst();
    }

    /**
     * Adds what a field of this type holds.
     *
     * @param type {@code doi}, {@code pmid}, {@code pubmed}, {@code pmc}, {@code pmcid}, {@code arxiv}; others are passed over
     * @return false where the type is known and the value is none of it
     */
    public boolean add(String type, String printed) {
        Optional<ExternalId> id = switch (type.toLowerCase(Locale.ROOT)) {
            case "doi" -> doi(printed);
            case "pmid", "pubmed" -> pmid(printed);
            case "pmc", "pmcid" -> pmcid(printed);
            case "arxiv" -> in("arXiv:" + printed.strip().replaceFirst("(?i)^arxiv:\\s*", ""), "arxiv");
            default -> {
                yield Optional.of(NONE);
            }
        };
        id.filter(one -> !one.equals(NONE)).ifPresent(found::add);
        return id.isPresent();
    }

    /** Adds what running text names. */
    public void addFrom(String text) {
        Identifiers.in(text).stream()
                .filter(id -> !id.prefix().equals("clinicaltrials"))
                .forEach(found::add);
    }

    /** Adds what an address leads to, short DOIs as {@code shortdoi}: {@code https://doi.org/b648br}. */
    public void addAddress(String url) {
        Matcher shortened = SHORT.matcher(url.strip());
        if (shortened.matches()) {
            found.add(new ExternalId("shortdoi", "10/" + shortened.group(1).toLowerCase(Locale.ROOT)));
        } else {
            addFrom(url);
        }
    }

    public List<ExternalId> list() {
        return List.copyOf(found);
    }
}
