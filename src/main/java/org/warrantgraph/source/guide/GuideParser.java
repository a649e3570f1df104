package org.warrantgraph.source.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.text.reference.ReferenceText;
import org.warrantgraph.text.sentence.CitationStyle;
import org.warrantgraph.text.sentence.InlineReader;
import org.warrantgraph.text.sentence.PlainText;
import org.warrantgraph.text.sentence.Range;
import org.warrantgraph.text.sentence.SentenceSplitter;
import org.warrantgraph.text.sentence.Sentences;
import org.warrantgraph.text.sentence.Stretch;
import org.warrantgraph.text.sentence.TextData;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Span;
import org.warrantgraph.text.structure.TextDocument;

/**
 * Turns the bytes of a Markdown document into its structure. Thread-safe; time and memory linear in the size.
 *
 * <p>Order: blocks by the shape of lines, reference list, style of citation marks, fields, sections with sentences and tables, and at
 * last what the document says of itself.
 */
public final class GuideParser {
    private final Cues cues = Cues.standard();
    private final SentenceSplitter splitter = SentenceSplitter.english();

    /** Hash of the data files read with, 8 hexadecimal digits. */
    public String dataVersion() {
        return Hashes.sha256(cues.hash() + TextData.hash()).substring(0, 8);
    }

    /**
     * A document and what a person should know about it.
     *
     * @param publisher short name of the publishing house
     * @param compound the compound of interest, as the document's fields name it
     * @param used number of blocks read
     * @param skipped reasons and numbers of blocks left out
     */
    public record Parsed(
            TextDocument document,
            Optional<String> publisher,
            Optional<TextDocument.Field> compound,
            Optional<TextDocument.Field> catalogueNumber,
            List<Message> messages,
            int used,
            Map<String, Integer> skipped) {
        public Parsed {
            messages = List.copyOf(messages);
            skipped = Map.copyOf(skipped);
        }
    }

    /** @param file name as messages show it */
    public Parsed parse(String file, byte[] bytes) {
        return parse(file, DecodedText.of(bytes));
    }

    /** @param file name as messages show it */
    Parsed parse(String file, DecodedText decoded) {
        String text = decoded.text();
        Findings findings = new Findings(file, text);
        decoded.firstBadByte()
                .ifPresent(at -> findings.whole(
                        "W-GUIDE-001",
                        Message.Severity.WARNING,
                        "Byte " + at
                                + " is not UTF-8; it and others like it are read as U+FFFD, and offsets count these.",
                        "Save the file as UTF-8."));
        return new Parse(file, decoded, findings).run();
    }

    /** One parsing of one document. */
    private final class Parse {
        private final String file;
        private final DecodedText decoded;
        private final String text;
        private final CodePoints original;
        private final Findings findings;
        private final Counts counts = new Counts();
        private final Cuts cuts = new Cuts();

        Parse(String file, DecodedText decoded, Findings findings) {
            this.file = file;
            this.decoded = decoded;
            this.text = decoded.text();
            this.original = new CodePoints(text);
            this.findings = findings;
        }

        Parsed run() {
            BlockScanner.Scan scan = BlockScanner.scan(text, cuts);
            ReferenceList.Found list = ReferenceList.find(text, scan.blocks(), cues, cuts);
            Set<Integer> known = list.entries().stream()
                    .map(ReferenceList.Entry::number)
                    .collect(Collectors.toCollection(TreeSet::new));
            int bodyEnd = list.heading() < 0
                    ? text.length()
                    : scan.blocks().get(list.heading()).range().from();
            CitationUse use = new CitationUse(known);
            Reading reading = new Reading(
                    text,
                    original,
                    new InlineReader(
                            CitationStyle.of(text.substring(0, Math.min(Bounds.STYLE, bodyEnd)), known, list.labels())),
                    new Sentences(splitter, original, known::contains),
                    known,
                    use);
            List<RawBlock> kept = new ArrayList<>();
            int heading = withoutEntries(scan.blocks(), list, kept);
            List<RawBlock> blocks = PageBreaks.join(text, kept);
            heading = heading < 0 ? -1 : blocks.indexOf(kept.get(heading));
            Fields.Found fields = Fields.find(reading, blocks, cues, cuts);
            SectionBuilder.Built built = new SectionBuilder(
                            reading, blocks, new HashSet<>(fields.taken()), heading, cues, counts, cuts)
                    .build();
            List<Section> sections = built.sections();
            Optional<String> citingThis =
                    list.citingThis().map(range -> reading.plain(range).text());
            SourceDocument document = new DocumentFacts(file, decoded.size(), decoded.sha256(), cues)
                    .of(reading, blocks, fields, sections, citingThis, list);
            List<Reference> references = references(document.iri(), list, sections);
            new Reports(findings).all(text, scan, Math.min(scan.end(), built.end()), list, use, counts, cuts);
            Optional<String> publisher = Publisher.name(fields.value("creator"), citingThis, cues);
            return new Parsed(
                    new TextDocument(document, fields.fields(), sections, references, original),
                    publisher,
                    Optional.ofNullable(fields.byMeaning().get("compound")),
                    Optional.ofNullable(fields.byMeaning().get("catalogue")),
                    findings.messages(),
                    counts.usedBlocks() + references.size() + fields.fields().size(),
                    counts.skippedBlocks());
        }

        /** @return index of the reference list's heading among the kept blocks, -1 where there is none */
        private int withoutEntries(List<RawBlock> blocks, ReferenceList.Found list, List<RawBlock> kept) {
            int heading = -1;
            for (int i = 0; i < blocks.size(); i++) {
                if (!list.taken().contains(i)) {
                    heading = i == list.heading() ? kept.size() : heading;
                    kept.add(blocks.get(i));
                }
            }
            return heading;
        }

        private List<Reference> references(Iri document, ReferenceList.Found list, List<Section> sections) {
            Map<Integer, String> described = DescribedAs.in(sections);
            InlineReader inline = new InlineReader(CitationStyle.none());
            ReferenceText reader = new ReferenceText(cues.siteNames());
            Map<Integer, Reference> references = new TreeMap<>();
            for (ReferenceList.Entry entry : list.entries()) {
                if (references.containsKey(entry.number())) {
                    continue;
                }
                PlainText plain = inline.read(Stretch.of(text, entry.words()));
                String raw = entry.words().stream().map(range -> range.of(text)).collect(Collectors.joining(" "));
                ReferenceText.Parts parts = reader.read(raw, plain.text());
                Span span = span(entry.place());
                Optional<String> section = sectionOf(sections, span);
                Optional<String> description = parts.title().isPresent()
                        ? Optional.empty()
                        : Optional.ofNullable(described.get(entry.number()));
                references.put(
                        entry.number(),
                        new Reference(
                                document,
                                entry.number(),
                                plain.text(),
                                Anchor.of(document, span.start(), original.slice(span), section, Optional.empty()),
                                parts.title(),
                                parts.host(),
                                parts.url(),
                                Identifiers.in(raw),
                                description));
            }
            return List.copyOf(references.values());
        }

        private Span span(Range range) {
            return new Span(original.codePoint(range.from()), original.codePoint(range.to()));
        }

        /** The heading of the last section that starts before; sections are in order. */
        private Optional<String> sectionOf(List<Section> sections, Span span) {
            int first = 0;
            int end = sections.size();
            while (first < end) {
                int middle = (first + end) >>> 1;
                boolean before = sections.get(middle).span().start() <= span.start();
                first = before ? middle + 1 : first;
                end = before ? end : middle;
            }
            return first == 0
                    ? Optional.empty()
                    : Optional.of(sections.get(first - 1).heading()).filter(name -> !name.isEmpty());
        }
    }
}
