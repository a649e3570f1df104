package org.warrantgraph.web.page;

import java.util.List;

/** The catalogue. */
public record QuestionsView(Frame frame, List<Card> questions) {}
