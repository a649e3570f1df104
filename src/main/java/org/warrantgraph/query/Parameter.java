package org.warrantgraph.query;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/**
 * One thing a question can be asked about, declared as {@code # param: drug | Compound | imatinib | Drug}.
 *
 * @param name as typed before the equals sign, and the variable of the query
 * @param classes the value must be of one of these; empty for a plain text
 * @param initial the default, as a person would type it
 * @param label what a form calls it
 */
public record Parameter(String name, Set<Iri> classes, String initial, String label) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    public Parameter {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a variable: " + name);
        }
        classes = Set.copyOf(classes);
    }

    /** True when the value is a text and not the name of a thing. */
    public boolean isText() {
        return classes.isEmpty();
    }

    /** {@code Compound}, {@code Compound or Protein}, {@code text}: what a value must be, for people. */
    public String kind() {
        return isText()
                ? "text"
                : String.join(
                        " or ",
                        new TreeSet<>(classes.stream().map(Iri::localName).toList()));
    }

    /**
     * Reads the part after {@code # param:}.
     *
     * @throws IllegalArgumentException when it has not the form {@code name | Class[, Class] or string | default | label}
     */
    static Parameter parse(String declaration) {
        List<String> parts =
                Arrays.stream(declaration.split(" \\| ", -1)).map(String::strip).toList();
        if (parts.size() != 4) {
            throw new IllegalArgumentException("a parameter reads: name | Class or string | default | label");
        }
        String type = parts.get(1);
        Set<Iri> classes = type.equals("string")
                ? Set.of()
                : Set.copyOf(Arrays.stream(type.split("[,\\s]+"))
                        .map(name -> new Iri(Namespaces.ONTOLOGY + name))
                        .toList());
        return new Parameter(parts.get(0), classes, parts.get(2), parts.get(3));
    }
}
