package org.warrantgraph.text.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.text.measure.WordTable;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.Span;
import org.warrantgraph.text.structure.TextDocument;
import org.warrantgraph.text.study.Passage.Topic;

/**
 * The sentences and tables of a document in reading order, each with its topic and trial.
 *
 * <p>A heading or bold label sets the topic for what follows, up to the next one that says something else; a heading that says nothing
 * keeps the topic of the heading above it. Boilerplate is left out.
 */
record Passages(List<Passage> sentences, List<PlacedTable> tables) {
    private static final WordTable TOPICS = WordTable.load("section-topics");

    Passages {
        sentences = List.copyOf(sentences);
        tables = List.copyOf(tables);
    }

    /** A table and what the text around it is about. */
    record PlacedTable(Section section, Block.Table table, Topic topic, Optional<String> trial, int group) {}

    static Passages of(TextDocument document, TrialNames names, Optional<String> onlyTrial) {
        return new Walk(names, onlyTrial).over(document);
    }

    /** The texts of a document in which trials are named. */
    static List<String> texts(TextDocument document) {
        List<String> texts = new ArrayList<>();
        for (Section section : document.sections()) {
            if (section.boilerplate()) {
                continue;
            }
            texts.add(section.heading());
            for (Block block : section.blocks()) {
                sentencesOf(block).forEach(sentence -> texts.add(sentence.text()));
                labelOf(block).ifPresent(texts::add);
            }
        }
        return texts;
    }

    static List<Sentence> sentencesOf(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.sentences();
        }
        if (block instanceof Block.ListItem item) {
            return item.sentences();
        }
        return block instanceof Block.Caption caption ? caption.sentences() : List.of();
    }

    static Optional<String> labelOf(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.label();
        }
        if (block instanceof Block.ListItem item) {
            return item.label();
        }
        return block instanceof Block.Table table ? table.caption() : Optional.empty();
    }

    /** What a heading or label says the text is about. */
    static Optional<Topic> topicOf(String heading, TrialNames names) {
        if (names.names().stream().anyMatch(name -> TrialNames.isNamed(name, heading))) {
            return Optional.of(Topic.TRIAL);
        }
        List<WordTable.Hit> hits = TOPICS.find(heading);
        boolean experiment = hits.stream().anyMatch(hit -> hit.row().meaning().equals("EXPERIMENT"));
        boolean startsWithHit = !hits.isEmpty() && hits.get(0).from() == 0;
        if (experiment && !(startsWithHit && hits.get(0).row().meaning().equals("OTHER"))) {
            return Optional.of(Topic.EXPERIMENT);
        }
        boolean trial = hits.stream().anyMatch(hit -> hit.row().meaning().equals("TRIAL"));
        if (trial && !startsWithHit) {
            return Optional.of(Topic.TRIAL);
        }
        return hits.stream().findFirst().map(hit -> Topic.valueOf(hit.row().meaning()));
    }

    /** One pass over one document. */
    private static final class Walk {
        private final TrialNames names;
        private final Optional<String> onlyTrial;
        private final List<Passage> sentences = new ArrayList<>();
        private final List<PlacedTable> tables = new ArrayList<>();
        private final Deque<Frame> open = new ArrayDeque<>();
        private int group;
        private Optional<String> lastTrial = Optional.empty();

        private record Frame(int level, Topic topic, int group) {}

        Walk(TrialNames names, Optional<String> onlyTrial) {
            this.names = names;
            this.onlyTrial = onlyTrial;
        }

        Passages over(TextDocument document) {
            for (Section section : document.sections()) {
                if (!section.boilerplate()) {
                    section(section);
                }
            }
            return new Passages(sentences, tables);
        }

        private void section(Section section) {
            while (!open.isEmpty() && open.peek().level() >= section.level()) {
                open.pop();
            }
            Optional<Topic> own = topicOf(section.heading(), names);
            Frame frame = own.isPresent() || open.isEmpty()
                    ? new Frame(section.level(), own.orElse(Topic.OTHER), ++group)
                    : new Frame(
                            section.level(), open.peek().topic(), open.peek().group());
            open.push(frame);
            names.onlyOneIn(section.heading()).ifPresent(name -> lastTrial = Optional.of(name));
            Frame current = frame;
            for (Block block : section.blocks()) {
                if (block instanceof Block.Paragraph paragraph
                        && paragraph.label().isPresent()) {
                    Optional<Topic> told = topicOf(paragraph.label().get(), names);
                    if (told.isPresent()) {
                        current = new Frame(frame.level(), told.get(), ++group);
                    }
                }
                block(section, block, current);
            }
        }

        private void block(Section section, Block block, Frame frame) {
            if (block instanceof Block.Table table) {
                String words = table.label() + " " + table.caption().orElse("") + " "
                        + table.note().orElse("");
                Optional<String> named = names.onlyOneIn(words);
                Topic topic = named.isPresent() ? Topic.TRIAL : frame.topic();
                tables.add(new PlacedTable(section, table, topic, named.or(() -> trial(topic)), frame.group()));
                return;
            }
            if (block instanceof Block.Caption) {
                return;
            }
            Optional<String> label = labelOf(block);
            List<Sentence> all = sentencesOf(block);
            Topic topic = frame.topic();
            for (int i = 0; i < all.size(); i++) {
                Sentence sentence = all.get(i);
                boolean first = i == 0;
                boolean bullet = block instanceof Block.ListItem;
                Optional<String> named = names.onlyOneIn(label.orElse("") + " " + sentence.text());
                named.ifPresent(name -> lastTrial = Optional.of(name));
                topic = topic == Topic.OTHER && named.isPresent() ? Topic.TRIAL : topic;
                Span span = first
                        ? new Span(
                                Math.min(block.span().start(), sentence.span().start()),
                                sentence.span().end())
                        : sentence.span();
                sentences.add(new Passage(
                        section,
                        label,
                        bullet,
                        first,
                        sentence,
                        bullet ? cited(all.subList(i, all.size())) : sentence.citations(),
                        span,
                        topic,
                        trialOf(named, topic),
                        frame.group()));
            }
        }

        /** Marks at the end of a list item stand for all of it that has none. */
        private static List<Integer> cited(List<Sentence> fromHere) {
            return fromHere.stream()
                    .map(Sentence::citations)
                    .filter(numbers -> !numbers.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        private Optional<String> trialOf(Optional<String> named, Topic topic) {
            return named.isPresent() ? named : trial(topic);
        }

        private Optional<String> trial(Topic topic) {
            boolean aboutTrials = topic == Topic.TRIAL || topic == Topic.CONCLUSION;
            return aboutTrials ? onlyTrial.or(() -> lastTrial) : Optional.empty();
        }
    }
}
