package org.warrantgraph.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.warrantgraph.model.Statement;
import org.warrantgraph.source.guide.GuideParser;
import org.warrantgraph.text.lexicon.DocumentTaggers;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.mechanism.MechanismExtractor;
import org.warrantgraph.text.structure.TextDocument;
import org.warrantgraph.text.study.StudyExtractor;

/**
 * CPU time of reading 1 MB of Markdown, part by part: invented text, or the shuffled sentences of a file given as argument.
 *
 * <p>CPU time of the one thread that reads, so that other work on the machine does not count.
 */
public final class ReadingSpeed {
    private static final int SIZE = 1 << 20;
    private static final int ROUNDS = 4;

    private ReadingSpeed() {}

    /** @param args none, or a file whose sentences are shuffled */
    public static void main(String[] args) throws IOException {
        String text = args.length == 0 ? new LongGuide().text(SIZE) : shuffled(Files.readString(Path.of(args[0])));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        PrintStream out = System.out;
        DocumentTaggers taggers = new DocumentTaggers();
        MechanismExtractor mechanism = new MechanismExtractor();
        StudyExtractor study = new StudyExtractor();
        GuideParser parser = new GuideParser();
        for (int round = 1; round <= ROUNDS; round++) {
            List<Statement> found = new ArrayList<>();
            double start = seconds();
            TextDocument document = parser.parse("long.md", bytes).document();
            double structure = seconds();
            EntityTagger tagger = taggers.taggerFor(document);
            double tagging = seconds();
            mechanism.extract(document, tagger, found::add);
            double claims = seconds();
            int claimed = found.size();
            study.extract(document, tagger, found::add);
            double studies = seconds();
            double mb = bytes.length / (double) SIZE;
            out.printf(
                    "round %d: structure %.1f MB/s, tagging %.1f MB/s, mechanism %.1f MB/s, study %.1f MB/s,"
                            + " whole %.2f s CPU for %.2f MB (%d and %d statements)%n",
                    round,
                    mb / (structure - start),
                    mb / (tagging - structure),
                    mb / (claims - tagging),
                    mb / (studies - claims),
                    studies - start,
                    mb,
                    claimed,
                    found.size() - claimed);
        }
    }

    private static String shuffled(String text) {
        List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[.!?])\\s+|\\n\\n")));
        Random random = new Random(11);
        StringBuilder long1 = new StringBuilder();
        while (long1.length() < SIZE) {
            Collections.shuffle(sentences, random);
            long1.append("\n\n## Section ").append(long1.length()).append("\n\n");
            for (int i = 0; i < sentences.size(); i++) {
                long1.append(sentences.get(i)).append(i % 6 == 5 ? "\n\n" : " ");
            }
        }
        return long1.toString();
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
