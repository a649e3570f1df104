package org.warrantgraph.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.build.Release;
import org.warrantgraph.export.GraphSyntax;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.picture.MechanismPicture;
import org.warrantgraph.query.Explain;
import org.warrantgraph.query.Explanation;
import org.warrantgraph.query.ExplanationJson;
import org.warrantgraph.query.ExplanationText;
import org.warrantgraph.query.ExplanationTriples;
import org.warrantgraph.query.Impact;
import org.warrantgraph.query.LostWaysText;
import org.warrantgraph.query.Names;
import org.warrantgraph.query.Sayings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code warrant explain}: how a drug works and what it leads to, with the evidence of every step. */
@Command(
        name = "explain",
        description =
                "Explain how a drug works: from its targets through the steps to a disease, with the evidence of each.",
        footer = {
            "",
            "  warrant explain DRUG \"SOME DISEASE\"",
            "  warrant explain DRUG --without \"TITLE OF A WORK\"",
            "  warrant explain DRUG --format svg -o mechanism.svg",
            "",
            "'warrant query' without a name lists the questions; some of them list drugs and diseases."
        })
final class ExplainCommand implements Callable<Integer> {
    private enum Format {
        TEXT,
        JSON,
        SVG,
        TTL
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOption where = new WorkspaceOption();

    @Parameters(
            index = "0",
            paramLabel = "DRUG",
            description = "Name, code or key of a compound, combination or class.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String drug;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DISEASE", description = "A name or a part of one.")
    private @Nullable String disease;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, svg or ttl (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Option(
            names = "--paths",
            paramLabel = "N",
            defaultValue = "3",
            description = "Paths in each part of the answer (default: ${DEFAULT-VALUE}).")
    private int paths;

    @Option(
            names = "--without",
            paramLabel = "WORK",
            description = "Also tell which ways from the drug would break if this work were retracted; with text only.")
    private @Nullable String without;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        Format chosen = Choice.of(Format.values(), format, "W-CLI-016");
        if (paths < 1) {
            throw new WarrantException.Usage("W-CLI-015", "--paths is at least 1.", "Give a larger number.");
        }
        if (without != null && chosen != Format.TEXT) {
            throw new WarrantException.Usage("W-CLI-017", "--without is told as text only.", "Leave out --format.");
        }
        try (Release release = where.open(spec.commandLine().getErr())) {
            Explain explain = new Explain(release);
            Explanation explanation = explain.of(drug, Optional.ofNullable(disease), paths);
            String broken = without == null
                    ? ""
                    : LostWaysText.of(
                            explain.without(
                                    Impact.of(release, work(release, without)).falling()),
                            explanation.drug());
            DataOut.write(Optional.ofNullable(file), spec.commandLine().getOut(), out -> {
                if (chosen == Format.TTL) {
                    GraphSyntax.TURTLE.write(ExplanationTriples.of(explanation, release), out);
                } else {
                    out.write((text(chosen, explanation, new Sayings(release)) + broken)
                            .getBytes(StandardCharsets.UTF_8));
                }
            });
        }
        return ExitCode.OK;
    }

    private static Iri work(Release release, String typed) {
        return new Names(release).one(typed, Set.of(Vocabulary.Type.WORK), "work");
    }

    private static String text(Format format, Explanation explanation, Sayings sayings) {
        return switch (format) {
            case JSON -> ExplanationJson.of(explanation, sayings).toPrettyString() + "\n";
            case SVG -> MechanismPicture.svg(title(explanation), explanation.links(), Iri::value) + "\n";
            default -> ExplanationText.of(explanation, sayings);
        };
    }

    private static String title(Explanation explanation) {
        return "How " + explanation.drug().label() + " works"
                + (explanation.asked().isEmpty() ? "" : " in " + explanation.asked());
    }
}
