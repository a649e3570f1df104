package org.warrantgraph.cli;

import org.warrantgraph.model.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: {@code warrant}. A new subcommand is a class of its own and a line in the list below. */
@Command(
        name = "warrant",
        description = "A knowledge graph of drug mechanisms in which every claim can show its evidence.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = WarrantCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ok",
            "1:findings, or checks that failed",
            "2:the command line is not understood, or names something that does not exist",
            "3:input that cannot be read",
            "4:internal error"
        },
        subcommands = {
            BuildCommand.class,
            CheckCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            InitCommand.class,
            QueryCommand.class,
            ServeCommand.class,
            SourcesCommand.class,
            VerifyCommand.class,
            HelpCommand.class,
        })
final class WarrantCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show a stack trace with an error.")
    private boolean debug;

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: a command is missing.");
    }

    /** {@code warrant 0.1.0}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"warrant " + ProgramVersion.current()};
        }
    }
}
