package org.warrantgraph.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.build.BuildProgress;

/** Shows a build: a bar per stage on a terminal, otherwise one line per stage, on standard error. */
final class TerminalProgress implements BuildProgress {
    private final PrintWriter err;
    private final boolean bars;
    private @Nullable ProgressBar bar;
    private String stage = "";
    private long started;

    private TerminalProgress(PrintWriter err, boolean bars) {
        this.err = err;
        this.bars = bars;
    }

    /** Bars where a person watches: standard output and input are a terminal then, as far as Java can tell. */
    static TerminalProgress to(PrintWriter err) {
        return new TerminalProgress(err, System.console() != null && !"dumb".equals(System.getenv("TERM")));
    }

    @Override
    public void stage(String name, long steps) {
        stage = name;
        started = System.nanoTime();
        if (bars && steps > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(steps)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void finished(String summary) {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        double seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
        err.printf("%-9s %s (%.1f s)%n", stage, summary, seconds);
        err.flush();
    }

    @Override
    public void note(String text) {
        err.println(text);
        err.flush();
    }
}
