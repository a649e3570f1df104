package org.warrantgraph.web.page;

/**
 * Where a table of a page is as data and where its query is.
 *
 * @param address without suffix: {@code /table/results-of/trial/nct01234567}
 */
public record TableLinks(String address) {
    /** @param page of the thing the table is about, {@code /id/trial/nct01234567}; empty for a table about everything */
    public static TableLinks of(String query, String page) {
        return new TableLinks(Tables.PATH + query + page.replaceFirst("^/id", ""));
    }
}
