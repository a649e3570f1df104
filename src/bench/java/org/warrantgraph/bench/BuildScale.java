package org.warrantgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.warrantgraph.build.BuildOptions;
import org.warrantgraph.build.BuildProgress;
import org.warrantgraph.build.BuildResult;
import org.warrantgraph.build.ReleaseBuilder;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.source.Readers;

/** Builds a release of made-up documents and prints what each stage, and each rule and check, took. One line a figure. */
public final class BuildScale {
    private static final int PER_DOCUMENT = 2_500;

    private BuildScale() {}

    /** @param args number of propositions, optionally a folder to work in, which is kept */
    public static void main(String[] args) throws IOException {
        JenaSystem.init();
        int propositions = Integer.parseInt(args[0]);
        Path folder = args.length > 1
                ? Files.createDirectories(Path.of(args[1]))
                : Files.createTempDirectory("warrant-scale-");
        try {
            int documents = Math.max(2, propositions / PER_DOCUMENT);
            for (int i = 0; i < documents; i++) {
                Files.writeString(
                        folder.resolve("%05d%s".formatted(i, SyntheticReader.SUFFIX)),
                        "1 " + i + " " + documents + " " + propositions);
            }
            long start = System.nanoTime();
            BuildResult result = new ReleaseBuilder(
                            Workspace.of(folder),
                            Readers.of(new SyntheticReader()),
                            BuildOptions.standard(),
                            new Clock())
                    .build();
            figure("all", System.nanoTime() - start);
            System.out.println("release "
                    + result.release()
                            .orElse("none; "
                                    + result.messages().stream().limit(5).toList()));
            result.report()
                    .path("counts")
                    .properties()
                    .forEach(count -> System.out.println(count.getKey() + " " + count.getValue()));
        } finally {
            if (args.length < 2) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        }
    }

    private static void figure(String what, long nanos) {
        System.out.printf(Locale.ROOT, "%-40s %9.2f s%n", what, nanos / 1e9);
    }

    /** Prints stages as they end. */
    private static final class Clock implements BuildProgress {
        private String stage = "";
        private long began;
        private long lastStep;
        private int steps;

        @Override
        public void stage(String name, long count) {
            stage = name;
            began = System.nanoTime();
            lastStep = began;
            steps = 0;
        }

        @Override
        public void step() {
            endStep();
            steps++;
        }

        private void endStep() {
            long now = System.nanoTime();
            if (steps > 0 && !stage.equals("read")) {
                figure("  " + stage + " " + steps, now - lastStep);
            }
            lastStep = now;
        }

        @Override
        public void finished(String summary) {
            endStep();
            figure(stage + " (" + summary + ")", System.nanoTime() - began);
        }

        @Override
        public void note(String text) {
            System.out.println(text);
        }
    }
}
