package org.warrantgraph.web.operation;

import java.util.Locale;

/** What a request is for, as metrics tell it apart: few kinds, whatever addresses strangers invent. */
public enum RequestKind {
    SPARQL,
    QUESTION,
    THING,
    SEARCH,
    EXPLAIN,
    FILE,
    OPERATION,
    PAGE;

    public static RequestKind of(String path) {
        int end = path.indexOf('/', 1);
        return switch (end < 0 ? path : path.substring(0, end)) {
            case "/sparql" -> SPARQL;
            case "/q" -> QUESTION;
            case "/id", "/about", "/r" -> THING;
            case "/search" -> SEARCH;
            case "/explain", "/explain.svg" -> EXPLAIN;
            case "/static", "/robots.txt", "/sitemap.xml" -> FILE;
            case "/$" -> OPERATION;
            default -> PAGE;
        };
    }

    /** In lower case, as a label. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
