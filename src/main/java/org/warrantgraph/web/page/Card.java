package org.warrantgraph.web.page;

/** Something to go to with a sentence about it. */
public record Card(String href, String text, String note) {}
