package org.warrantgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.query.Answer;
import org.warrantgraph.query.Catalogue;
import org.warrantgraph.query.Limits;
import org.warrantgraph.query.Parameter;
import org.warrantgraph.query.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code warrant query}: a question of the catalogue, or a query from a file. */
@Command(
        name = "query",
        description = "Ask a question of the catalogue, or run a SPARQL query from a file.",
        footer = {
            "",
            "  warrant query                                        lists the questions",
            "  warrant query mechanism-with-evidence drug=DRUG       answers one; DRUG is a name, a code, a key or an IRI",
            "  warrant query my-question.rq --format csv"
        })
final class QueryCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOption where = new WorkspaceOption();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME|FILE.rq",
            description = "Without it, the questions are listed.")
    private @Nullable String name;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PARAMETER=VALUE",
            description = "A name, a code, a key or an IRI.")
    private List<String> values = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "table, csv, tsv, json, xml or markdown; turtle, ntriples or jsonld for CONSTRUCT (default: table, turtle).")
    private @Nullable String format;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Rows at most (default: ${DEFAULT-VALUE}).")
    private long limit;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Stop after this time (default: ${DEFAULT-VALUE}).")
    private long timeout;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (name == null) {
            list(out);
            return ExitCode.OK;
        }
        Question question = question(name);
        Limits limits = limits();
        Map<String, String> given = given();
        Optional<String> asked = Optional.ofNullable(format);
        AnswerOut.check(asked);
        try (Release release = where.open(err)) {
            Answer answer = question.run(release, given, limits);
            DataOut.write(Optional.empty(), out, stream -> AnswerOut.write(answer, asked, stream));
            if (answer.truncated()) {
                err.println("Only the first " + limits.rows() + " rows are shown; --limit gives more.");
            }
        }
        return ExitCode.OK;
    }

    private Limits limits() {
        try {
            return new Limits(limit, Duration.ofSeconds(timeout));
        } catch (IllegalArgumentException e) {
            throw new WarrantException.Usage(
                    "W-CLI-011", "--limit and --timeout are at least 1.", "Give a larger number.");
        }
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw new WarrantException.Usage(
                        "W-CLI-012",
                        "\"" + value + "\" is not of the form parameter=value.",
                        "Write for instance drug=NAME.");
            }
            given.put(value.substring(0, equals), value.substring(equals + 1));
        }
        return given;
    }

    private static Question question(String name) {
        if (!name.endsWith(".rq")) {
            return Catalogue.load().question(name);
        }
        Path file = Path.of(name);
        try {
            String id = String.valueOf(file.getFileName());
            return Question.parse(id.substring(0, id.length() - 3), Files.readString(file));
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-CLI-013", Place.file(name), "The query cannot be read.", "Check name and permissions.", e);
        }
    }

    private static void list(PrintWriter out) {
        for (Question question : Catalogue.load().questions()) {
            out.println(question.name());
            out.println("    " + question.question());
            for (Parameter parameter : question.parameters()) {
                out.println("    " + parameter.name() + "=" + parameter.initial() + "   (" + parameter.kind() + ")");
            }
        }
    }
}
