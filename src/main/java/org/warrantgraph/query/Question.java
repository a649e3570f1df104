package org.warrantgraph.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;

/**
 * A query with a title, and parameters that are filled in by name.
 *
 * <p>Values never become query text: they are put into the parsed query, so a value cannot change what is asked.
 *
 * @param id name of its file without the ending, {@code 01-mechanism-with-evidence}
 * @param title a few words; the id where the file gives none
 * @param question the question in one sentence; may be empty
 * @param data which test data its expected answer stands on; may be empty
 * @param text the file as it is, with the defaults in place
 */
public record Question(
        String id,
        String title,
        String question,
        List<String> keywords,
        List<Parameter> parameters,
        String data,
        Syntax language,
        String text) {
    public Question {
        keywords = List.copyOf(keywords);
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads a query with the comments before its first line of SPARQL.
     *
     * @throws WarrantException.UnreadableInput with the line, when a comment or the SPARQL is not well formed
     */
    public static Question parse(String id, String text) {
        FrontMatter front = FrontMatter.of(id, text);
        Question question = new Question(
                id,
                front.first("title").orElse(id),
                front.first("question").orElse(""),
                front.list("keywords"),
                front.parameters(),
                front.first("data").orElse(""),
                front.first("language").orElse("").endsWith("1.1") ? Syntax.syntaxSPARQL_11 : Syntax.syntaxSPARQL_12,
                text);
        question.template();
        return question;
    }

    /** What people type and what stands in addresses: the id without its leading number, {@code mechanism-with-evidence}. */
    public String name() {
        return id.replaceFirst("^[a-z]?\\d+-", "");
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The answer with {@link Limits#STANDARD}; see {@link #run(Release, Map, Limits)}. */
    public Answer run(Release release, Map<String, String> values) {
        return run(release, values, Limits.STANDARD);
    }

    /**
     * Asks a release.
     *
     * @param values by parameter name, as typed: a name, a key, {@code compound/key} or an IRI; missing ones take the default
     * @throws WarrantException.Usage for an unknown parameter, a value that names nothing or several things, or when time is up
     */
    public Answer run(Release release, Map<String, String> values, Limits limits) {
        return Run.query(release, bind(release, values), limits);
    }

    /** The query with the values in place; what {@link #run(Release, Map, Limits)} runs. */
    public Query bind(Release release, Map<String, String> values) {
        Map<String, Node> nodes = new TreeMap<>();
        for (String given : values.keySet()) {
            if (parameter(given).isEmpty()) {
                throw unknownParameter(given);
            }
        }
        Names names = new Names(release);
        for (Parameter parameter : parameters) {
            String typed = values.getOrDefault(parameter.name(), parameter.initial());
            nodes.put(parameter.name(), node(names, parameter, typed));
        }
        return ParameterRows.fill(template(), nodes);
    }

    private static Node node(Names names, Parameter parameter, String typed) {
        if (parameter.isText()) {
            return NodeFactory.createLiteralString(typed);
        }
        Iri found = names.one(typed, parameter.classes(), parameter.name());
        return NodeFactory.createURI(found.value());
    }

    private Query template() {
        try {
            return QueryFactory.create(text, language);
        } catch (QueryParseException e) {
            throw new WarrantException.UnreadableInput(
                    "W-QUERY-006",
                    e.getLine() > 0 ? Place.line(id, e.getLine()) : Place.file(id),
                    "The query is not SPARQL: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".",
                    "Correct it at the place named.",
                    e);
        }
    }

    private WarrantException unknownParameter(String given) {
        List<String> known = parameters.stream().map(Parameter::name).toList();
        String remedy = known.isEmpty()
                ? "It takes none."
                : NearMatches.of(given, known).stream()
                                .findFirst()
                                .map(near -> "Did you mean \"" + near + "\"? ")
                                .orElse("")
                        + "It takes: " + String.join(", ", known) + ".";
        return new WarrantException.Usage(
                "W-QUERY-002",
                String.format(Locale.ROOT, "The question %s has no parameter \"%s\".", name(), given),
                remedy);
    }
}
