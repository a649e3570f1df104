package org.warrantgraph.web.page;

/**
 * Where a table of a page is as data and where its query is.
 *
 * @param address without suffix: {@code /table/results-of/trial/nct01234567}
 * @param parameters behind the suffix; empty but for answers to questions
 * @param query where its query can be seen
 */
public record TableLinks(String address, String parameters, String query) {
    /** @param page of the thing the table is about, {@code /id/trial/nct01234567}; empty for a table about everything */
    public static TableLinks of(String query, String page) {
        String address = Tables.PATH + query + page.replaceFirst("^/id", "");
        return new TableLinks(address, "", address + ".rq");
    }

    /** A table that a question of the catalogue answers about a thing. */
    public static TableLinks ofQuestion(String question, String parameter, String page) {
        String address = QuestionPages.PATH + "/" + question;
        String parameters = "?" + parameter + "=" + page.replaceFirst("^/id/", "");
        return new TableLinks(address, parameters, address + parameters);
    }

    /** Its address in a format: {@code csv}, {@code json}, {@code ttl}. */
    public String as(String suffix) {
        return address + "." + suffix + parameters;
    }
}
