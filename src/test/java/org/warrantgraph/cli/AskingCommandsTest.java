package org.warrantgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code query}, {@code explain} and {@code export} on a workspace that is built once. */
class AskingCommandsTest {
    @TempDir
    private static Path folder;

    private static String workspace = "";

    @BeforeAll
    static void build() {
        Path made = folder.resolve("ws");
        assertThat(CommandRun.of("init", made.toString()).code()).isZero();
        workspace = made.toString();
        CommandRun build = CommandRun.of("build", "-w", workspace);
        assertThat(build.code()).as(build.err()).isZero();
    }

    @Test
    void query_withoutAName_listsTheQuestionsAndTheirParameters() {
        CommandRun run = CommandRun.of("query");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("mechanism-with-evidence\n").contains("    drug=lerociclib   (Compound)");
    }

    @Test
    void query_answersAsTableAndAsCsv() {
        CommandRun table = CommandRun.of("query", "counts-per-type", "-w", workspace);
        assertThat(table.code()).as(table.err()).isZero();
        assertThat(table.out()).startsWith("type").contains("Claim");
        CommandRun csv = CommandRun.of("query", "counts-per-type", "-w", workspace, "--format", "csv", "--limit", "1");
        assertThat(csv.out()).startsWith("type,n\n").hasLineCount(2);
        assertThat(csv.err()).contains("Only the first 1 rows");
    }

    @Test
    void query_runsAFileWithParameters() throws IOException {
        Path file = Files.writeString(folder.resolve("named.rq"), """
                # param: text | string | nothing | Text
                CONSTRUCT { ?s ?p ?text } WHERE { VALUES ?text { "nothing" } ?s ?p ?name FILTER (STR(?name) = ?text) }
                """);
        CommandRun run = CommandRun.of("query", file.toString(), "text=warrant", "-w", workspace, "--format", "nt");
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void query_mistakes_areUsageErrors() {
        assertThat(CommandRun.of("query", "mechanism", "-w", workspace).code()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("query", "counts-per-type", "x", "-w", workspace)
                        .err())
                .contains("W-CLI-012");
        assertThat(CommandRun.of("query", "counts-per-type", "--format", "xls", "-w", workspace)
                        .err())
                .contains("W-CLI-014");
        assertThat(CommandRun.of("query", "missing.rq", "-w", workspace).code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(CommandRun.of("query", "counts-per-type", "--limit", "0", "-w", workspace)
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void explain_ofAnUnknownDrug_isAUsageError() {
        CommandRun run = CommandRun.of("explain", "no such drug", "-w", workspace);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("W-QUERY-003");
        assertThat(CommandRun.of("explain", "x", "--format", "png", "-w", workspace)
                        .err())
                .contains("text, json, svg, ttl");
    }

    @Test
    void diff_needsTwoReleases() {
        CommandRun none = CommandRun.of("diff", "-w", workspace);
        assertThat(none.code()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("There is no release before the current one");
        CommandRun unknown = CommandRun.of("diff", "-w", workspace, "ffff");
        assertThat(unknown.err()).contains("W-RELEASE-006").contains("Newest first there are: ");
        CommandRun same = CommandRun.of("diff", "-w", workspace, "current", "current");
        assertThat(same.out()).endsWith("no difference\n");
    }

    @Test
    void export_writesTheSameToAFileAndToStandardOutput() throws IOException {
        Path file = folder.resolve("release.nq");
        assertThat(CommandRun.of("export", "-w", workspace, "-o", file.toString())
                        .code())
                .isZero();
        assertThat(CommandRun.of("export", "-w", workspace).out()).isEqualTo(Files.readString(file));
    }

    @Test
    void export_writesTablesIntoAFolder() {
        Path tables = folder.resolve("tables");
        assertThat(CommandRun.of("export", "--format", "csv", "-w", workspace, "-o", tables.toString())
                        .code())
                .isZero();
        assertThat(tables.resolve("claims.csv")).isNotEmptyFile();
        assertThat(CommandRun.of("export", "--format", "csv", "-w", workspace).err())
                .contains("W-EXPORT-002");
    }

    @Test
    void export_inAnUnknownFormat_listsTheFormats() {
        assertThat(CommandRun.of("export", "--format", "xls", "-w", workspace).err())
                .contains("nquads, ntriples, turtle, trig, jsonld, rdfxml, csv");
    }
}
