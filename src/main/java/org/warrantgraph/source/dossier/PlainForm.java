package org.warrantgraph.source.dossier;

import static org.warrantgraph.model.Namespaces.ID;
import static org.warrantgraph.model.Namespaces.ONTOLOGY;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.RdfTerm;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.Nearest;
import org.warrantgraph.source.yaml.Yaml;
import org.warrantgraph.text.structure.CodePoints;

/**
 * Reads the plain form of a dossier: statements with the keys of {@code ontology/context.jsonld}.
 *
 * <p>A document without a SHA-256 is the one that the dossier tells of; as in the short form, the dossier stands for it and places are
 * lines of the dossier.
 */
final class PlainForm {
    private static final Iri TITLE = new Iri("http://purl.org/dc/terms/title");
    private static final Iri ISSUED = new Iri("http://purl.org/dc/terms/issued");

    private final PlainTerms terms = PlainTerms.bundled();
    private final Problems problems;

    PlainForm(Problems problems) {
        this.problems = problems;
    }

    static boolean fits(Yaml.Entries dossier) {
        return dossier.find("statements").isPresent()
                || dossier.find("@context").isPresent();
    }

    void read(SourceFile file, CodePoints text, Yaml.Entries dossier) {
        for (Yaml.Entry entry : dossier.entries()) {
            if (!Set.of("@context", "statements").contains(entry.name())) {
                problems.error(
                        "W-DOSSIER-050",
                        entry.key().line(),
                        entry.name(),
                        "there is no key \"" + entry.name() + "\" beside \"statements\".",
                        "Write it as a statement, or leave \"statements\" out and use the short form.");
                problems.sink().skipped("unknown key");
            }
        }
        dossier.find("@context").ifPresent(this::refuseOtherContexts);
        Yaml statements = dossier.get("statements").orElse(new Yaml.Items(List.of(), 0, dossier.span()));
        PlainJson json = new PlainJson(terms, problems);
        PlainGraph graph = PlainGraph.of(
                (JsonObject)
                        json.document(statements instanceof Yaml.Items items ? items.values() : List.of(statements)),
                json.places());
        Draft draft = new Draft(document(file, graph), text, problems);
        draft.emit(draft.document);
        problems.sink().used();
        PlainNames names = new PlainNames(graph, draft);
        PlainStatements out = new PlainStatements(draft, names, terms);
        for (PlainNode node : graph.nodes()) {
            if (node.isDescribed()) {
                problems.record(node.line(), key(node), () -> {
                    words(node);
                    names.name(node.id);
                });
            }
        }
        for (PlainNode node : graph.nodes()) {
            if (node.isDescribed()) {
                out.write(node, key(node));
            }
        }
        undescribed(graph);
    }

    private void refuseOtherContexts(Yaml.Entry entry) {
        boolean bundled = entry.value() instanceof Yaml.Text text && PlainTerms.CONTEXT_NAMES.contains(text.text());
        if (!bundled) {
            throw Fault.of(
                    "W-DOSSIER-052",
                    entry.key().line(),
                    "only the bundled context is known; nothing is loaded from elsewhere.",
                    "Write \"@context\": context.jsonld.");
        }
    }

    private static String key(PlainNode node) {
        return node.types.stream().findFirst().map(Iri::localName).orElse("statements");
    }

    /** Words that the ontology does not have. */
    private void words(PlainNode node) {
        for (Iri type : node.types) {
            word(type, terms.types());
        }
        node.rest()
                .values()
                .forEach(values -> values.forEach(value -> {
                    if (value instanceof Iri iri) {
                        word(iri, terms.terms());
                    }
                }));
    }

    private static void word(Iri word, Set<String> known) {
        if (word.value().startsWith(ONTOLOGY) && !known.contains(word.localName())) {
            throw Fault.of(
                    "W-DOSSIER-055",
                    "the ontology has no \"" + word.localName() + "\".",
                    Nearest.to(word.localName(), known)
                            .map(meant -> "Write \"" + meant + "\".")
                            .orElse("See ontology/warrant.ttl and ontology/schemes.ttl."));
        }
    }

    /** The dossier itself, with what is said of the document that it tells of. */
    private static SourceDocument document(SourceFile file, PlainGraph graph) {
        List<PlainNode> told = graph.nodes().stream()
                .filter(node -> node.is(Type.SOURCE_DOCUMENT)
                        && node.see(Property.SHA256).isEmpty())
                .toList();
        if (told.size() > 1) {
            throw Fault.of(
                    "W-DOSSIER-066",
                    told.get(1).line(),
                    "the dossier tells of two documents without a sha256.",
                    "Write one dossier for each document, or give their sha256.");
        }
        Optional<PlainNode> one = told.stream().findFirst();
        return new SourceDocument(
                Iris.document(DossierReader.stem(file.name()), file.sha256()),
                file.sha256(),
                file.size(),
                "application/yaml",
                one.flatMap(node -> node.take(Property.SOURCE_KIND)).orElse(Value.UNKNOWN_KIND),
                one.flatMap(node -> node.takeText(TITLE)),
                Optional.empty(),
                one.flatMap(node -> node.takeText(ISSUED)).filter(date -> date.matches("\\d{4}(-\\d{2}){0,2}")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Each thing that is mentioned and has no statement of its own is named once. */
    private void undescribed(PlainGraph graph) {
        TreeSet<String> described = new TreeSet<>();
        graph.nodes().stream().filter(PlainNode::isDescribed).forEach(node -> described.add(node.id.value()));
        TreeSet<String> told = new TreeSet<>();
        for (PlainNode node : graph.nodes()) {
            node.mentioned().forEach(iri -> {
                if (iri.value().startsWith(ID) && !described.contains(iri.value()) && told.add(iri.value())) {
                    undescribed(node, iri, described);
                }
            });
        }
    }

    private void undescribed(PlainNode node, RdfTerm thing, Set<String> described) {
        String id = ((Iri) thing).value().substring(ID.length());
        Optional<String> meant = Nearest.to(ID + id, described).map(near -> near.substring(ID.length()));
        if (id.startsWith("document/")) {
            problems.warning(
                    "W-DOSSIER-058",
                    node.line(),
                    key(node),
                    "the document \"" + id + "\" is described nowhere; this dossier stands for it.",
                    "Add a statement with \"id: " + id + "\", \"type: SourceDocument\", sourceKind and title.");
        } else {
            problems.sink()
                    .report(
                            new Message(
                                    "W-DOSSIER-067",
                                    Message.Severity.INFO,
                                    Place.key(problems.file(), node.line(), key(node)),
                                    "\"" + id + "\" is not described in this file.",
                                    meant.map(near -> "Did you mean \"" + near + "\"?")
                                            .orElse(
                                                    "Add a statement with its id, type and label, unless another source has one.")));
        }
    }
}
