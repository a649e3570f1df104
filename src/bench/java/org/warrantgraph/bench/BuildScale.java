package org.warrantgraph.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
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

    /** @param args number of propositions, optionally a folder to work in, which is kept, and the stage before which to stop ({@code seal}) */
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
            Instant start = Instant.now();
            BuildResult result = new ReleaseBuilder(
                            Workspace.of(folder),
                            Readers.of(new SyntheticReader()),
                            BuildOptions.standard(),
                            new Clock(args.length > 2 ? args[2] : ""))
                    .build();
            figure("all", start);
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

    private static void figure(String what, Instant since) {
        Instant now = Instant.now();
        System.out.printf(
                Locale.ROOT,
                "%-60s %9.2f s wall %9.2f s CPU%n",
                what,
                (now.wall - since.wall) / 1e9,
                (now.cpu - since.cpu) / 1e9);
    }

    /** @param cpu of all threads of the process, with those that compile and collect garbage */
    private record Instant(long wall, long cpu) {
        static Instant now() {
            return new Instant(
                    System.nanoTime(),
                    ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                            .getProcessCpuTime());
        }
    }

    /** Prints stages as they end. */
    private static final class Clock implements BuildProgress {
        private final String last;
        private String stage = "";
        private Instant began = Instant.now();
        private Instant lastStep = began;
        private int steps;

        Clock(String last) {
            this.last = last;
        }

        @Override
        public void stage(String name, long count) {
            if (name.equals(last)) {
                System.exit(0);
            }
            stage = name;
            began = Instant.now();
            lastStep = began;
            steps = 0;
        }

        @Override
        public void step() {
            endStep();
            steps++;
        }

        private void endStep() {
            if (steps > 0 && !stage.equals("read")) {
                figure("  " + stage + " " + steps, lastStep);
            }
            lastStep = Instant.now();
        }

        @Override
        public void finished(String summary) {
            endStep();
            figure(stage + " (" + summary + ")", began);
        }

        @Override
        public void note(String text) {
            System.out.println(text);
        }
    }
}
