package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/** An answer as a table: IRIs of ours lead to their pages, numbers keep their digits. */
public record TableView(List<String> columns, List<List<Cell>> rows, boolean truncated) {
    /** One value. */
    public record Cell(String text, Optional<Link> link, boolean number) {
        private Cell leadingTo(String href) {
            return new Cell(text, Optional.of(new Link(href, text)), number);
        }
    }

    /** Where the number in a cell of a row is printed. */
    private interface Places {
        Optional<String> of(int row, Binding cells, int column);
    }

    /** The answer to a stranger's query: IRIs as they are, shortened. */
    static TableView of(List<Var> columns, List<Binding> rows, boolean truncated) {
        return of(
                columns,
                rows,
                truncated,
                TableView::link,
                text -> text,
                Var::getVarName,
                (row, cells, column) -> Optional.empty());
    }

    /** The answer to a question of ours: things by their names, columns as words, numbers with the way to where they are printed. */
    static TableView of(List<Var> columns, List<Binding> rows, boolean truncated, Naming naming, Printed printed) {
        return of(
                columns,
                rows,
                truncated,
                iri -> named(iri, naming),
                text -> value(text, naming),
                TableView::words,
                (row, cells, column) -> printed.of(row, cells, columns, column));
    }

    private static TableView of(
            List<Var> columns,
            List<Binding> rows,
            boolean truncated,
            Function<String, Link> naming,
            UnaryOperator<String> wording,
            Function<Var, String> heading,
            Places places) {
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                Cell cell = cell(rows.get(i).get(columns.get(column)), naming, wording);
                row.add(places.of(i, rows.get(i), column)
                        .map(href -> cell.leadingTo(href))
                        .orElse(cell));
            }
            cells.add(List.copyOf(row));
        }
        return new TableView(columns.stream().map(heading).toList(), List.copyOf(cells), truncated);
    }

    private static Cell cell(
            @org.jspecify.annotations.Nullable Node node,
            Function<String, Link> naming,
            UnaryOperator<String> wording) {
        if (node == null) {
            return new Cell("", Optional.empty(), false);
        }
        if (node.isURI()) {
            Link link = naming.apply(node.getURI());
            return new Cell(link.text(), Optional.of(link), false);
        }
        if (node.isLiteral()) {
            return new Cell(
                    wording.apply(node.getLiteralLexicalForm()),
                    Optional.empty(),
                    node.getLiteralLexicalForm().matches("-?[0-9.eE+-]{1,20}"));
        }
        return new Cell(node.toString(), Optional.empty(), false);
    }

    /** {@code gradeBand} is {@code grade band}. */
    private static String words(Var column) {
        return column.getVarName()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }

    /** A value of the ontology that a question gives by its key, {@code grade3to4}, by its name. */
    private static String value(String text, Naming naming) {
        return text.matches("[a-z]+[A-Z0-9][A-Za-z0-9]*") ? naming.name(new Iri(Namespaces.ONTOLOGY + text)) : text;
    }

    private static Link named(String iri, Naming naming) {
        boolean ours = iri.startsWith(Namespaces.ID) || iri.startsWith(Namespaces.ONTOLOGY);
        if (Printed.isSource(NodeFactory.createURI(iri))) {
            return new Link(Naming.href(new Iri(iri)), "source");
        }
        return ours && iri.matches("[A-Za-z0-9:/#._-]+") ? naming.link(new Iri(iri)) : link(iri);
    }

    private static Link link(String iri) {
        boolean ours = iri.startsWith(Namespaces.ID) || iri.startsWith(Namespaces.ONTOLOGY);
        try {
            return ours
                    ? new Link(
                            Naming.href(new Iri(iri)),
                            iri.substring(
                                    iri.startsWith(Namespaces.ID)
                                            ? Namespaces.ID.length()
                                            : Namespaces.ONTOLOGY.length()))
                    : new Link(iri, iri);
        } catch (IllegalArgumentException e) {
            return new Link("#", iri);
        }
    }
}
