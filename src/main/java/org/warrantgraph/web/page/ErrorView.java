package org.warrantgraph.web.page;

import org.warrantgraph.web.http.Refusal;

/** Why there is no page. */
public record ErrorView(Frame frame, int status, String id, String what, String remedy) {
    static ErrorView of(Refusal refusal) {
        return new ErrorView(
                new Frame(refusal.report().what(), "", "", "", ""),
                refusal.status(),
                refusal.report().id(),
                refusal.report().what(),
                refusal.report().remedy());
    }
}
