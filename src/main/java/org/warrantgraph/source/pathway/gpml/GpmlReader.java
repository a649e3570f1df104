package org.warrantgraph.source.pathway.gpml;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentifierCode;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.Slug;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.model.identifier.Identifiers;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.pathway.PathwayThings;
import org.warrantgraph.source.record.Manner;
import org.warrantgraph.source.record.Notes;
import org.warrantgraph.source.record.Telling;
import org.warrantgraph.source.xml.DecodedXml;
import org.warrantgraph.source.xml.XmlElement;
import org.warrantgraph.source.xml.XmlTree;
import org.warrantgraph.text.lexicon.LexiconData;
import org.warrantgraph.text.structure.CodePoints;

/**
 * Reads pathway drawings in GPML 2013a, as WikiPathways publishes them: things, interactions, literature. Thread-safe.
 *
 * <p>Records are data nodes, interactions and publication references; other elements are drawing.
 */
public final class GpmlReader implements Reader {
    /** Larger files are refused; the largest pathways stay below 2 MB. */
    private static final long LARGEST = 32L << 20;

    private static final String HUMAN = "Homo sapiens";
    private static final Pattern GPML = Pattern.compile("pathvisio\\.org/GPML/(20\\d\\d\\w?)");
    private static final String READ = "2013a";
    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{6})?");

    /** The tables that decide what is read out of a drawing. */
    private static final class Loaded {
        private static final PathwayThings THINGS = new PathwayThings();
        private static final String VERSION = "2-"
                + LexiconData.version(List.of(Arrows.TABLE, Nodes.TABLES.get(0), Nodes.TABLES.get(1)))
                + "-" + PathwayThings.version();
    }

    @Override
    public String name() {
        return "gpml";
    }

    @Override
    public String version() {
        return Loaded.VERSION;
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String start = new String(head, DecodedXml.encoding(head));
        return GPML.matcher(start).find()
                ? new Fit(90, "a pathway drawing in GPML")
                : Fit.none("no GPML in the first lines");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        byte[] bytes = bytes(file);
        String source = new String(bytes, DecodedXml.encoding(bytes));
        XmlTree.Parsed parsed = XmlTree.read(source);
        XmlElement root = parsed.root()
                .filter(element -> element.is("Pathway"))
                .filter(element -> element.attribute("xmlns").isEmpty()
                        || GPML.matcher(element.attribute("xmlns").orElse("")).find())
                .orElseThrow(() -> refused(
                        file,
                        "002",
                        parsed.problem().map(XmlTree.Problem::what).orElse("the outermost element is no Pathway.")));
        String form = GPML.matcher(root.attribute("xmlns").orElse(""))
                .results()
                .map(m -> m.group(1))
                .findFirst()
                .orElse(READ);
        if (!form.equals(READ)) {
            throw refused(file, "003", "GPML " + form + " is not read, only GPML " + READ + ".");
        }
        Iri document = Iris.document(stem(file.name()), file.sha256());
        Telling told = new Telling(document, "GPML", new Notes(file.name(), sink), sink);
        parsed.problem().ifPresent(problem -> {
            told.skipped("the rest of a broken file");
            told.report(
                    Severity.ERROR,
                    "004",
                    problem.line(),
                    "",
                    "reading stops here: " + problem.what(),
                    "Fetch the file again.");
        });
        told.state(described(file, document, root));
        tell(new Drawing(root, new CodePoints(source)), told);
        told.close();
    }

    private static void tell(Drawing drawing, Telling told) {
        XmlElement root = drawing.root();
        Optional<String> organism = root.attribute("Organism").filter(name -> !name.equals(HUMAN));
        Optional<String> version = root.attribute("Version");
        Optional<ExternalId> id = version.map(text -> text.replaceFirst("_.*$", ""))
                .flatMap(text -> Identifiers.of("wikipathways", text));
        String name = root.attribute("Name").orElse("unnamed pathway");
        Iri pathway = Loaded.THINGS.of(EntityKind.PATHWAY, name, id, organism).tell(told);
        version.ifPresent(text -> {
            IdentifierCode code =
                    told.state(IdentifierCode.of(root.attribute("Data-Source").orElse("version"), text));
            told.claim(
                    Polarity.AFFIRMS,
                    Proposition.of(pathway, Relation.IDENTIFIER, code.iri()),
                    List.of(drawing.place(told.document(), root)),
                    Manner.curated(),
                    Optional.empty(),
                    List.of());
        });
        Cited cited = new Cited(drawing, told);
        cited.tell();
        Nodes nodes = new Nodes(drawing, Loaded.THINGS, told, organism);
        nodes.tell(pathway);
        String key = id.map(ExternalId::id).map(Slug::of).orElse(pathway.localName());
        new Lines(drawing, new LineEnds(drawing, nodes), cited, told, pathway, key).tell();
    }

    private static SourceDocument described(SourceFile file, Iri document, XmlElement root) {
        Optional<String> id = root.attribute("Version").map(text -> text.replaceFirst("_.*$", ""));
        return new SourceDocument(
                document,
                file.sha256(),
                file.size(),
                "application/gpml+xml",
                Value.CURATED_DATABASE,
                root.attribute("Name")
                        .map(name -> name + id.map(wp -> " (" + wp + ")").orElse("")),
                root.attribute("Data-Source"),
                root.attribute("Last-Modified")
                        .map(DAY::matcher)
                        .filter(java.util.regex.Matcher::matches)
                        .map(day -> day.group(1) + "-" + day.group(2) + "-" + day.group(3))
                        .filter(org.warrantgraph.model.PartialDate::isOne),
                id.filter(wp -> wp.matches("WP\\d+")).map(wp -> "https://www.wikipathways.org/pathways/" + wp),
                Optional.empty(),
                Optional.empty(),
                Optional.of((int) root.all("PublicationXref").count()));
    }

    private static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.(gpml|xml)$", "");
    }

    private static byte[] bytes(SourceFile file) {
        if (file.size() > LARGEST) {
            throw refused(file, "001", "the file is larger than " + (LARGEST >> 20) + " MiB.");
        }
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw refused(file, "005", "the file cannot be read: " + e.getMessage() + ".");
        }
    }

    private static WarrantException refused(SourceFile file, String number, String what) {
        return new WarrantException.UnreadableInput(
                "W-GPML-" + number, Place.file(file.name()), what, "Export the pathway as GPML " + READ + ".");
    }
}
