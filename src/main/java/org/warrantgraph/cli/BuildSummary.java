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
    /** Errors are what stands between somebody and a release; a few hundred lines can still be read. */
    private static final int MOST_ERRORS = 200;

    private BuildSummary() {}

    static void print(BuildResult result, Workspace workspace, PrintWriter err) {
        printMessages(result, err);
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

    /** Errors first; what is left out is only counted. */
    private static void printMessages(BuildResult result, PrintWriter err) {
        List<Message> errors = with(Message.Severity.ERROR, result);
        List<Message> warnings = with(Message.Severity.WARNING, result);
        int told = Math.min(errors.size(), MOST_ERRORS);
        int more = Math.min(warnings.size(), Math.max(0, MOST - told));
        errors.stream().limit(told).forEach(err::println);
        warnings.stream().limit(more).forEach(err::println);
        int left = errors.size() + warnings.size() - told - more;
        if (left > 0) {
            err.println("… and " + left + " more" + (result.release().isPresent() ? "; all are in report.json." : "."));
        }
    }

    private static List<Message> with(Message.Severity severity, BuildResult result) {
        return result.messages().stream()
                .filter(message -> message.severity() == severity)
                .toList();
    }
}
