package org.warrantgraph.model.identifier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/**
 * Finds identifiers in printed references, addresses and fields, and makes one form of every spelling.
 *
 * <pre>
 * in("https://www.nature.com/articles/s41586-020-2012-7.pdf")  doi:10.1038/s41586-020-2012-7
 * in("DOI:https://dx.doi.org/10.1000%2FABC).")                 doi:10.1000/abc
 * of("pmcid", "1234567.1")                                     pmc:PMC1234567
 * </pre>
 *
 * <p>What registers there are says {@code identity/registers.tsv}, how their identifiers are printed {@code identity/identifier-forms.tsv}.
 * Time is proportional to the length of the text.
 */
public final class Identifiers {
    private static final Pattern INVISIBLE = Pattern.compile("[\\uFEFF\\u200B-\\u200D\\u2060\\u00AD]");
    private static final Pattern VERSION = Pattern.compile("(?i)(?<=\\d)(?:\\.|v)\\d{1,2}$");
    private static final List<Form> FORMS = forms();

    private Identifiers() {}

    /** All identifiers of works and studies that are printed in a text: DOIs first, then by register; each once. */
    public static List<ExternalId> in(String printed) {
        String text = Doi.plain(INVISIBLE.matcher(printed).replaceAll("")).replace('\u00A0', ' ');
        Set<ExternalId> found = new LinkedHashSet<>(Doi.in(text));
        String small = text.toLowerCase(Locale.ROOT);
        for (Form form : FORMS) {
            if (form.word.isEmpty() || small.contains(form.word)) {
                Matcher matcher = form.pattern.matcher(text);
                while (matcher.find()) {
                    form.id(matcher).ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * The identifier printed where one of a certain register belongs, such as the field {@code pmcid} of a record.
     *
     * @param register prefix or another name of the register; an unknown one takes the value as it is
     * @param value the number alone, with its register in front, or an address
     * @return empty where it has not the form of the register
     */
    public static Optional<ExternalId> of(String register, String value) {
        String text = INVISIBLE.matcher(value).replaceAll("").strip();
        Optional<Register> known = Registers.named(register);
        if (text.isEmpty() || known.isEmpty()) {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ExternalId(register.strip().toLowerCase(Locale.ROOT), text));
        }
        String prefix = known.get().prefix();
        if (prefix.equals("doi")) {
            return Doi.of(text)
                    .map(doi -> new ExternalId(prefix, doi))
                    .or(() -> of("shortdoi", withoutPrefix(known.get(), text)));
        }
        if (prefix.equals("pmc") && text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            return of(prefix, "PMC" + text);
        }
        String bare = withoutPrefix(known.get(), text);
        boolean versioned = Set.of("pubmed", "pmc", "arxiv").contains(prefix);
        return known.get()
                .normalised(bare)
                .or(() ->
                        versioned ? known.get().normalised(VERSION.matcher(bare).replaceFirst("")) : Optional.empty())
                .map(id -> new ExternalId(prefix, id))
                .or(() -> first(prefix, text));
    }

    /** Reads {@code prefix:id}; empty where the prefix is no known register or the rest has not its form. */
    public static Optional<ExternalId> parse(String written) {
        int colon = written.indexOf(':');
        return colon <= 0 || Registers.named(written.substring(0, colon)).isEmpty()
                ? Optional.empty()
                : of(written.substring(0, colon), written.substring(colon + 1));
    }

    /** True for text that starts with the name of a register and a colon, blanks nowhere: {@code hgnc:1773}, {@code CHEBI:x}. */
    public static boolean namesRegister(String written) {
        String text = written.strip();
        int colon = text.indexOf(':');
        return colon > 0
                && text.chars().noneMatch(Character::isWhitespace)
                && Registers.named(text.substring(0, colon)).isPresent();
    }

    /** What an identifier of the register that {@code written} starts with looks like; empty where it starts with none. */
    public static String example(String written) {
        String name = written.substring(0, Math.max(0, written.indexOf(':')));
        return Registers.named(name)
                .map(register -> register.prefix() + ":" + register.example())
                .orElse("");
    }

    /** What {@link ExternalId#record()} names; empty for other nodes. */
    public static Optional<ExternalId> ofRecord(Iri record) {
        if (!record.value().startsWith(Namespaces.RECORD)) {
            return Optional.empty();
        }
        String written = URLDecoder.decode(
                record.value().substring(Namespaces.RECORD.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
        int colon = written.indexOf(':');
        return Optional.of(new ExternalId(written.substring(0, colon), written.substring(colon + 1)));
    }

    /** {@code PMID: 123}, {@code GO:0000082} and {@code chebi:CHEBI:1} without the name of the register. */
    private static String withoutPrefix(Register register, String text) {
        int colon = text.indexOf(':');
        return colon > 0
                        && Registers.named(text.substring(0, colon))
                                .filter(register::equals)
                                .isPresent()
                ? text.substring(colon + 1).strip()
                : text;
    }

    private static Optional<ExternalId> first(String prefix, String text) {
        return in(text).stream().filter(id -> id.prefix().equals(prefix)).findFirst();
    }

    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        Registers.rows(
                "/identity/identifier-forms.tsv",
                cells -> forms.add(new Form(
                        cells[0],
                        Pattern.compile(cells[1], Pattern.CASE_INSENSITIVE),
                        Registers.named(cells[2]).orElseThrow(() -> new IllegalStateException(cells[2])),
                        cells[3])));
        return List.copyOf(forms);
    }

    /** @param id with {@code $1} for the first group of the pattern */
    private record Form(String word, Pattern pattern, Register register, String id) {
        Optional<ExternalId> id(Matcher matcher) {
            String found = matcher.group(1);
            String whole = id.replace("$2", matcher.groupCount() > 1 ? matcher.group(2) : "")
                    .replace("$1", found);
            return (register.prefix().equals("doi") ? Doi.of(whole) : register.normalised(whole))
                    .map(value -> new ExternalId(register.prefix(), value));
        }
    }
}
