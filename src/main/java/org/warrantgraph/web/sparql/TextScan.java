package org.warrantgraph.web.sparql;

import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.limit.Limit;
import org.warrantgraph.web.limit.ServerLimits;

/**
 * Looks at the text of a query before it is parsed: the parser recurses with every bracket and would run out of stack.
 *
 * <p>Brackets in strings, IRIs and comments count too where telling them apart would need a parser; the limit is far above what people write.
 */
final class TextScan {
    private TextScan() {}

    /** @throws Refusal when the text is too long, nested too deeply or not text */
    static void check(String query, ServerLimits limits) {
        if (query.isBlank()) {
            throw Refusal.of(400, "W-SPARQL-001", "The query is empty.", "Send a SPARQL query as query=….");
        }
        if (query.length() > limits.get(Limit.QUERY_TEXT)) {
            throw Refusal.of(
                    413,
                    "W-SPARQL-002",
                    "The query is longer than " + limits.get(Limit.QUERY_TEXT) + " characters.",
                    "Shorten it, or split it into several queries.");
        }
        long deepest = limits.get(Limit.QUERY_NESTING);
        int depth = 0;
        int signs = 0;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            switch (c) {
                case '{', '(', '[' -> depth++;
                case '}', ')', ']' -> depth--;
                default -> {}
            }
            signs = c == '!' || c == '-' || c == '+' || c == '^' ? signs + 1 : Character.isWhitespace(c) ? signs : 0;
            if (depth > deepest || signs > deepest) {
                throw Refusal.of(
                        400, "W-SPARQL-003", "The query is nested more than " + deepest + " deep.", "Flatten it.");
            }
        }
    }
}
