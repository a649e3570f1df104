package org.warrantgraph.cli;

import java.io.PrintWriter;
import java.util.List;
import org.warrantgraph.build.BuildResult;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.model.Message;
import tools.jackson.databind.JsonNode;

/** What a person reads at the end of a build. */
final class BuildSummary {
    private static final int MOST = 20;

    private BuildSummary() {}

    static void print(BuildResult result, Workspace workspace, PrintWriter err) {
        List<Message> telling = result.messages().stream()
                .filter(message -> message.severity() != Message.Severity.INFO)
                .toList();
        telling.stream().limit(MOST).forEach(err::println);
        if (telling.size() > MOST) {
            err.println("… and " + (telling.size() - MOST) + " more; all are in report.json.");
        }
        JsonNode counts = result.report().path("counts");
        long same = counts.path("sameBytes").asLong();
        long later = counts.path("later").asLong();
        err.printf(
                "%d of %d sources read (%d unreadable, %d without a reader%s%s; %d not asked for), %d records used, %d skipped%n",
                counts.path("sourcesRead").asLong(),
                counts.path("sources").asLong(),
                counts.path("unreadable").asLong(),
                counts.path("withoutReader").asLong(),
                later > 0 ? ", " + later + " later than asked for" : "",
                same > 0 ? ", " + same + " with the same bytes as another" : "",
                counts.path("excluded").asLong(),
                counts.path("recordsUsed").asLong(),
                counts.path("recordsSkipped").asLong());
        err.printf(
                "%d propositions, %d claims, %d evidence lines; %d errors, %d warnings, %d findings of checks%n",
                counts.path("Proposition").asLong(),
                counts.path("Claim").asLong(),
                counts.path("EvidenceLine").asLong(),
                result.count(Message.Severity.ERROR),
                result.count(Message.Severity.WARNING),
                counts.path("findings").asLong());
        err.println(result.release()
                .map(id -> "Release " + id + (result.unchanged() ? " is unchanged" : " is current") + " in "
                        + workspace.state())
                .orElse("No release was made; what was current before is still so."));
    }
}
