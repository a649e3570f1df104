package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.web.http.Refusal;

/**
 * Why there is no page.
 *
 * @param remedy in pieces; addresses of this site lead there
 */
public record ErrorView(Frame frame, int status, String id, String what, List<Piece> remedy) {
    /** {@code /search}, {@code /diff?from=33f0…}; a full stop or comma behind it is of the sentence. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<=^|\\s)/[A-Za-z0-9/?=&._-]*[A-Za-z0-9/](?=[.,;:]?(?:\\s|$))");

    /** Words, or an address. */
    public record Piece(String text, boolean address) {}

    static ErrorView of(Refusal refusal) {
        return new ErrorView(
                new Frame(refusal.report().what(), "", "", "", ""),
                refusal.status(),
                refusal.report().id(),
                refusal.report().what(),
                pieces(refusal.report().remedy()));
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            pieces.add(new Piece(text.substring(end, address.start()), false));
            pieces.add(new Piece(address.group(), true));
            end = address.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }
}
