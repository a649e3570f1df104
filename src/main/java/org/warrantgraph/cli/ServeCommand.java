package org.warrantgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.build.BuildOptions;
import org.warrantgraph.build.BuildResult;
import org.warrantgraph.build.ReleaseBuilder;
import org.warrantgraph.build.Releases;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;
import org.warrantgraph.web.ServerOptions;
import org.warrantgraph.web.WarrantServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code warrant serve}: builds if needed, then serves until it is told to stop. */
@Command(name = "serve", description = "Build if needed, then serve pages, linked data and SPARQL.")
final class ServeCommand implements Callable<Integer> {
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WorkspaceOption workspace;

    @Parameters(arity = "0..1", paramLabel = "WORKSPACE", description = "Folder with sources; the same as -w.")
    private @Nullable Path folder;

    @Option(names = "--port", defaultValue = "3030", description = "Port; 0 takes a free one (default: 3030).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen at (default: this machine only).")
    private String host = "127.0.0.1";

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LimitOptions limits;

    @Option(names = "--watch", description = "Serve each new release of the workspace as soon as it is built.")
    private boolean watch;

    @Override
    public Integer call() {
        ServerOptions options = limits.at(host, port);
        Workspace served = workspace.workspace(Optional.ofNullable(folder));
        PrintWriter err = spec.commandLine().getErr();
        Consumer<Message> warn = err::println;
        build(served, err);
        Releases releases = Releases.of(served);
        try (WarrantServer server = WarrantServer.start(releases.verified(warn), options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            PrintWriter out = spec.commandLine().getOut();
            out.println(server.url());
            out.flush();
            if (watch) {
                watch(releases, server, warn);
            }
            server.join();
        }
        return 0;
    }

    private static void build(Workspace workspace, PrintWriter err) {
        ReleaseBuilder builder =
                new ReleaseBuilder(workspace, Readers.installed(), BuildOptions.standard(), TerminalProgress.to(err));
        if (builder.isOutOfDate()) {
            BuildResult result = builder.build();
            if (result.release().isEmpty()) {
                result.messages().forEach(err::println);
            }
        }
    }

    private static void watch(Releases releases, WarrantServer server, Consumer<Message> warn) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "watch releases");
            thread.setDaemon(true);
            return thread;
        });
        Watcher watcher = new Watcher(releases, server, warn);
        var unused =
                clock.scheduleWithFixedDelay(watcher, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Switches the server when another release became current. */
    private static final class Watcher implements Runnable {
        private final Releases releases;
        private final WarrantServer server;
        private final Consumer<Message> warn;
        private Optional<String> known;

        Watcher(Releases releases, WarrantServer server, Consumer<Message> warn) {
            this.releases = releases;
            this.server = server;
            this.warn = warn;
            this.known = releases.currentId();
        }

        @Override
        public void run() {
            try {
                Optional<String> now = releases.currentId();
                if (!now.equals(known)) {
                    server.switchTo(releases.verified(warn));
                    known = now;
                }
            } catch (WarrantException e) {
                warn.accept(e.report());
            } catch (RuntimeException e) {
                // Else the clock would stop in silence.
                warn.accept(new WarrantException.Internal(
                                "W-CLI-030",
                                "The new release could not be taken up: " + e + ".",
                                "The one before is still served; the next look is in " + SECONDS_BETWEEN_LOOKS + " s.",
                                e)
                        .report());
            }
        }
    }
}
