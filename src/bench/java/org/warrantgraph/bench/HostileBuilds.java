package org.warrantgraph.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.warrantgraph.build.BuildOptions;
import org.warrantgraph.build.BuildProgress;
import org.warrantgraph.build.BuildResult;
import org.warrantgraph.build.ReleaseBuilder;
import org.warrantgraph.build.Workspace;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.guide.HostileGuide;

/**
 * Builds a workspace of one hostile document after the other, each in a process of its own with little memory, and prints one line a
 * document: peak of the heap, seconds, messages.
 */
public final class HostileBuilds {
    private HostileBuilds() {}

    /** @param args memory ({@code 384m}), then names of documents, none for all; or a folder to build in this process */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 1 && Files.isDirectory(Path.of(args[0]))) {
            build(Path.of(args[0]));
            return;
        }
        List<HostileGuide> guides = args.length < 2
                ? List.of(HostileGuide.values())
                : Stream.of(args).skip(1).map(HostileGuide::valueOf).toList();
        for (HostileGuide guide : guides) {
            Path folder = Files.createTempDirectory("warrant-hostile-");
            try {
                guide.write(folder.resolve("hostile.md"), (long) guide.megabytes() << 20);
                System.out.printf("%-20s %2d MB  ", guide, guide.megabytes());
                System.out.flush();
                int code = child(args.length == 0 ? "384m" : args[0], folder);
                if (code != 0) {
                    System.out.println("failed with " + code);
                }
            } finally {
                delete(folder);
            }
        }
    }

    private static int child(String memory, Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileBuilds.class.getName(),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void build(Path folder) throws IOException {
        JenaSystem.init();
        long start = System.nanoTime();
        BuildResult result = new ReleaseBuilder(
                        Workspace.of(folder), Readers.installed(), BuildOptions.standard(), BuildProgress.none())
                .build();
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(HostileBuilds::peak)
                .sum();
        System.out.printf(
                Locale.ROOT,
                "peak heap %3d MB, %5.1f s, %s claims, %s%n",
                peak >> 20,
                (System.nanoTime() - start) / 1e9,
                result.report().path("counts").path("Claim").asString(),
                result.messages().stream()
                        .map(message -> message.id() + " " + message.what())
                        .toList());
        if (result.release().isEmpty()) {
            System.exit(1);
        }
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
