package org.warrantgraph.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.PartialDate;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.SourceDocument;

/**
 * Leaves out what came later than a day: what was known then.
 *
 * <p>Out go sources, bibliographic records and standings (retractions and the like) that are certainly later. What has no date stays, and
 * so does what is dated by the month or year of the day itself.
 *
 * @param day the last day that counts
 */
record AsOf(LocalDate day) {
    /** The units without what came later, and a message for each source left out. */
    Compilation of(Compilation all) {
        List<Unit> kept = new ArrayList<>();
        List<Message> messages = new ArrayList<>(all.messages());
        for (Unit unit : all.units()) {
            List<SourceDocument> documents = unit.content().links().documents();
            if (!documents.isEmpty() && documents.stream().allMatch(document -> isLater(document.issued()))) {
                messages.add(new Message(
                        "W-BUILD-030",
                        Message.Severity.INFO,
                        Place.file(unit.content().key().source()),
                        "It is dated " + documents.get(0).issued().orElse("") + ", after " + day + ".",
                        "Build without --as-of to include it."));
            } else {
                kept.add(until(unit));
                long later = documents.stream()
                        .filter(document -> isLater(document.issued()))
                        .count();
                if (later > 0) {
                    messages.add(partly(unit, later, documents.size()));
                }
            }
        }
        return new Compilation(kept, all.failed(), all.untaken(), all.same(), all.excluded(), all.cached(), messages);
    }

    private Message partly(Unit unit, long later, int all) {
        return new Message(
                "W-BUILD-031",
                Message.Severity.WARNING,
                Place.file(unit.content().key().source()),
                later + " of its " + all + " documents are dated after " + day + " and are used all the same.",
                "Unpack it: files are left out one by one.");
    }

    private Unit until(Unit unit) {
        UnitRecord was = unit.content();
        LinkInputs links =
                was.links().only(publication -> !isLater(publication.issued()), standing -> !isLater(standing.since()));
        return new Unit(unit.folder(), was.with(links));
    }

    /** True when even the first day of the period named is after the day. */
    private boolean isLater(Optional<String> date) {
        return date.filter(PartialDate::isOne)
                .map(known ->
                        LocalDate.parse((known + "-01-01").substring(0, 10)).isAfter(day))
                .orElse(false);
    }
}
