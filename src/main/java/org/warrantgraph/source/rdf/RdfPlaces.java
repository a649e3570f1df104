package org.warrantgraph.source.rdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.text.structure.CodePoints;

/**
 * Where things and terms stand in an RDF file: in Turtle and its kin as the parser tells, in RDF/XML and JSON-LD where the name is first
 * written. Filled while a file is parsed.
 */
final class RdfPlaces {
    /** Names beyond this number are not looked for in RDF/XML and JSON-LD. */
    private static final int MOST_WORDS = 1_000_000;

    private static final Pattern WORD = Pattern.compile("[^\\s\"'<>=,{}\\[\\]]{2,400}+");

    private final CodePoints text;
    private final int[] lines;
    private final Map<Node, Integer> last = new HashMap<>();
    private final Map<Node, Integer> subjects = new HashMap<>();
    private final Map<Node, Integer> terms = new HashMap<>();
    private final Map<Triple, Integer> relations = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();

    /** @param words whether names are to be looked for in the text itself */
    RdfPlaces(String text, boolean words) {
        this.text = new CodePoints(text);
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[++line] = i + 1;
        }
        this.lines = starts;
        Matcher matcher = WORD.matcher(text);
        while (words && this.words.size() < MOST_WORDS && matcher.find()) {
            this.words.putIfAbsent(matcher.group(), matcher.start());
            this.words.putIfAbsent(localName(matcher.group()), matcher.start());
        }
    }

    private static String localName(String word) {
        return word.substring(
                Math.max(word.lastIndexOf(':'), Math.max(word.lastIndexOf('/'), word.lastIndexOf('#'))) + 1);
    }

    /** The parser reads a name. */
    void name(Node node, long line) {
        last.put(node, (int) line);
        if (Ontology.isTerm(node)) {
            terms.putIfAbsent(node, (int) line);
        }
    }

    /** The parser has read a statement. */
    void statement(Node subject, Node predicate, Node object) {
        Integer line = last.get(subject);
        if (line != null && line > 0) {
            subjects.putIfAbsent(subject, line);
        }
        Integer end = last.get(object);
        if (end != null && Ontology.bundled().isRelation(predicate)) {
            relations.putIfAbsent(Triple.create(subject, predicate, object), end);
        }
    }

    /** The same node by another name. */
    void renamed(Node from, Node to) {
        Integer line = subjects.get(from);
        if (line != null) {
            subjects.merge(to, line, Math::min);
        }
    }

    /** Line where a thing is described, counted from 1; 0 where that is not known. */
    int line(Node thing) {
        Integer line = subjects.get(thing);
        return line != null ? line : word(thing).map(this::lineAt).orElse(0);
    }

    /** Line of a statement with a relation; that of its subject where that is not known. */
    int line(Triple relation) {
        Integer line = relations.get(relation);
        return line != null ? line : line(relation.getSubject());
    }

    /** Line where a term of the ontology is first used; 0 where that is not known. */
    int termLine(Node term) {
        Integer line = terms.get(term);
        return line != null ? line : word(term).map(this::lineAt).orElse(0);
    }

    private Optional<Integer> word(Node node) {
        if (!node.isURI()) {
            return Optional.empty();
        }
        Integer whole = words.get(node.getURI());
        return Optional.ofNullable(whole != null ? whole : words.get(localName(node.getURI())));
    }

    private int lineAt(int utf16) {
        int found = Arrays.binarySearch(lines, utf16);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The line where a thing is described, without blanks around it; the first line with letters where that is not known. */
    Anchor place(Iri document, Node thing) {
        int line = Math.max(1, line(thing));
        String whole = text.toString();
        while (true) {
            int start = lines[line - 1];
            int end = line < lines.length ? lines[line] : whole.length();
            String slice = whole.substring(start, Math.min(end, start + 1000)).strip();
            if (!slice.isEmpty() || line == lines.length) {
                String printed = slice.isEmpty() ? whole.substring(start, end) : slice;
                int at = text.codePoint(whole.indexOf(printed, start));
                return Anchor.of(document, at, printed, Optional.empty(), Optional.empty());
            }
            line++;
        }
    }
}
