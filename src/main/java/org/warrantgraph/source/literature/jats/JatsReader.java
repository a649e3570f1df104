package org.warrantgraph.source.literature.jats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.ClaimSearch;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.literature.TypeTable;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.xml.DecodedXml;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.source.xml.XmlTree;
import org.warrantgraph.text.sentence.SentenceSplitter;
import org.warrantgraph.text.sentence.Sentences;
import org.warrantgraph.text.sentence.TextData;
import org.warrantgraph.text.structure.CodePoints;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.TextDocument;

/**
 * Reads articles in JATS and in the NLM DTDs before it: bibliography, text, tables, figures' captions, references. Thread-safe.
 *
 * <p>Text and tables go through the same extractors as those of guides. Anchors count code points of the file, tags included. The
 * document type is never resolved.
 */
public final class JatsReader implements Reader {
    /** Larger files are refused; articles stay far below. */
    public static final long LARGEST = 32L << 20;

    private static final RdfLiteral TRUE =
            new RdfLiteral("true", new Iri("http://www.w3.org/2001/XMLSchema#boolean"), Optional.empty());
    private static final String CODE_VERSION = "2";
    private static final Pattern ARTICLE = Pattern.compile("<(?:\\w+:)?article[\\s>]|-//NLM//DTD|JATS");

    private final TypeTable kinds = TypeTable.of("kinds.tsv", "jats");
    private final ArticleStandings standings = new ArticleStandings();
    private final BackMatter backMatter = BackMatter.bundled();
    private final ClaimSearch search;
    private final SentenceSplitter splitter = SentenceSplitter.english();

    /** With the lexicon and every extractor on the class path. */
    public JatsReader() {
        this(ClaimSearch.installed());
    }

    public JatsReader(ClaimSearch search) {
        this.search = search;
    }

    @Override
    public String name() {
        return "jats";
    }

    @Override
    public String version() {
        return String.join(
                "+",
                CODE_VERSION + "-" + TextData.hash() + kinds.hash() + standings.hash() + backMatter.hash(),
                search.version());
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".nxml")) {
            return new Fit(80, "an article in JATS or NLM XML, by its name");
        }
        boolean xml = name.endsWith(".xml") || name.endsWith(".jats");
        String start = new String(head, DecodedXml.encoding(head));
        return xml && ARTICLE.matcher(start).find() && !start.contains("<PubmedArticle")
                ? new Fit(80, "an article in JATS or NLM XML")
                : Fit.none("not .nxml, nor .xml with an article in it");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        byte[] bytes = bytes(file);
        Charset encoding = DecodedXml.encoding(bytes);
        String text = new String(bytes, encoding);
        XmlTree.Parsed parsed = XmlTree.read(text);
        XmlElement article = parsed.root()
                .flatMap(root -> root.all("article").findFirst())
                .orElseThrow(() -> noArticle(file, parsed));
        Notes notes = new Notes(file.name(), sink);
        problems(parsed, encoding, text, notes);
        parsed.root().stream()
                .flatMap(root -> root.all("article").skip(1))
                .forEach(other -> sink.skipped("a second article in the file"));
        article(file, article, new SourcePlaces(new CodePoints(text)), notes, sink);
        notes.close();
    }

    private void article(SourceFile file, XmlElement article, SourcePlaces places, Notes notes, Sink sink) {
        ArticleFront front = new ArticleFront(article);
        ReferenceEntries list = ReferenceEntries.of(article, notes, places);
        Iri iri = Iris.document(front.shortName().or(front::title).orElse(baseName(file)), file.sha256());
        List<Reference> references = list.references(iri);
        SourceDocument document = new SourceDocument(
                iri,
                file.sha256(),
                file.size(),
                "application/xml",
                front.kind(kinds),
                front.title(),
                front.publisher(),
                front.issued(),
                front.url(),
                Optional.empty(),
                front.rights(),
                references.isEmpty() ? Optional.empty() : Optional.of(references.size()));
        sink.accept(document);
        publication(front, article, document, places).ifPresent(publication -> {
            sink.accept(publication);
            sink.used();
        });
        standings.of(front, iri, places).forEach(sink::accept);
        references.forEach(reference -> {
            sink.accept(reference);
            sink.used();
        });
        ArticleMarkup markup = new ArticleMarkup(list.numbersById());
        Sentences sentences = new Sentences(splitter, places.original(), list.numbers()::contains);
        List<Section> sections = new ArticleText(markup, places, sentences, backMatter, sink).read(article);
        for (String id : markup.unknownIds()) {
            notes.warn(
                    "W-JATS-010",
                    0,
                    "rid " + id,
                    "A citation leads to \"" + id + "\", which the reference list does not have.",
                    "Nothing is lost but this citation; correct it in the source.");
        }
        if (article.all("body").findFirst().isPresent()) {
            sink.accept(new RdfStatement(iri, Vocabulary.Property.READ_IN_FULL, TRUE));
        }
        search.run(
                "JATS",
                file.name(),
                new TextDocument(document, List.of(), sections, references, places.original()),
                tagger -> List.of(),
                sink);
    }

    private Optional<Publication> publication(
            ArticleFront front, XmlElement article, SourceDocument document, SourcePlaces places) {
        if (front.title().isEmpty() && front.identifiers().isEmpty()) {
            return Optional.empty();
        }
        Anchor place = places.anchor(
                document.iri(),
                front.titleElement()
                        .filter(title -> title.end() > title.start())
                        .orElse(article),
                Optional.empty());
        return Optional.of(new Publication(
                document.iri(),
                place,
                true,
                document.kind(),
                front.title(),
                front.identifiers(),
                front.issued(),
                front.firstAuthor(),
                front.venue(),
                front.url(),
                front.studies()));
    }

    private static void problems(XmlTree.Parsed parsed, Charset encoding, String text, Notes notes) {
        parsed.problem()
                .ifPresent(problem -> notes.warn(
                        "W-JATS-001",
                        problem.line(),
                        "column " + problem.column(),
                        "The XML breaks off here: " + problem.what() + " What stands before was read.",
                        "Mend the file or fetch it again."));
        if (!parsed.unknownEntities().isEmpty()) {
            notes.warn(
                    "W-JATS-002",
                    0,
                    "",
                    "Entities of a DTD are not resolved and left out: " + String.join(", ", parsed.unknownEntities())
                            + ".",
                    "Replace them by characters.");
        }
        if (text.indexOf('\ufffd') >= 0) {
            notes.warn(
                    "W-JATS-003",
                    0,
                    "",
                    "Some bytes are not " + encoding.name() + " and are read as U+FFFD; offsets count these.",
                    "Save the file in the encoding it declares.");
        }
    }

    private static String baseName(SourceFile file) {
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        int dot = base.lastIndexOf('.');
        return dot > 0 ? base.substring(0, dot) : base;
    }

    private static WarrantException noArticle(SourceFile file, XmlTree.Parsed parsed) {
        return new WarrantException.UnreadableInput(
                "W-JATS-030",
                parsed.problem()
                        .map(problem -> Place.line(file.name(), problem.line()))
                        .orElse(Place.file(file.name())),
                "There is no article in the file"
                        + parsed.problem().map(problem -> ": " + problem.what()).orElse("."),
                "A JATS file has an element <article>.");
    }

    private static byte[] bytes(SourceFile file) {
        if (file.size() > LARGEST) {
            throw new WarrantException.UnreadableInput(
                    "W-JATS-031",
                    Place.file(file.name()),
                    "The file has " + (file.size() >> 20) + " MB; an article may have " + (LARGEST >> 20) + ".",
                    "Split it.");
        }
        try (InputStream in = file.open()) {
            return in.readNBytes((int) LARGEST);
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-JATS-032", Place.file(file.name()), "The file cannot be read.", "Check its permissions.", e);
        }
    }
}
