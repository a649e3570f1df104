package org.warrantgraph.source.mechanism;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.model.identifier.Registers;
import org.warrantgraph.source.record.Telling;

/**
 * The references of one file, numbered in the order in which they are first cited. Not thread-safe.
 *
 * <p>A page without an identifier of its own is known by its address without the part after {@code #}: two records that cite one page cite one
 * work.
 */
public final class CitedPages {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"{}|\\\\^`]+");
    /** Of a page that has no register; no register has this prefix. */
    private static final String PAGE = "url";

    private final Telling told;
    private final Map<String, Reference> ofRecord = new HashMap<>();
    private int number;

    public CitedPages(Telling told) {
        this.told = told;
    }

    /** Starts the next record; its references have numbers of their own. */
    public void next() {
        ofRecord.clear();
    }

    /** What a record cites as {@code printed}; stated when it is cited first. */
    public Reference cite(String printed, Anchor place) {
        return ofRecord.computeIfAbsent(printed, text -> {
            boolean address = isAddress(text);
            List<ExternalId> works =
                    Identifiers.in(text).stream().filter(Registers::isWork).toList();
            number++;
            return told.state(new Reference(
                    told.document(),
                    number,
                    text,
                    place,
                    Optional.empty(),
                    address ? host(text) : Optional.empty(),
                    address ? Optional.of(text) : Optional.empty(),
                    works.isEmpty() && address ? List.of(new ExternalId(PAGE, page(text))) : works,
                    works.isEmpty() && !address ? Optional.of(text) : Optional.empty()));
        });
    }

    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    private static String page(String address) {
        int fragment = address.indexOf('#');
        return fragment > 0 ? address.substring(0, fragment) : address;
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(page(address)).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException e) {
            // An address with characters that no address may have is kept as printed and has no host.
            return Optional.empty();
        }
    }
}
