package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/** An answer as a table: IRIs of ours lead to their pages, numbers keep their digits. */
public record TableView(List<String> columns, List<List<Cell>> rows, boolean truncated) {
    /** One value. */
    public record Cell(String text, Optional<Link> link, boolean number) {}

    static TableView of(List<Var> columns, List<Binding> rows, boolean truncated) {
        List<List<Cell>> cells = new ArrayList<>();
        for (Binding row : rows) {
            cells.add(columns.stream().map(column -> cell(row.get(column))).toList());
        }
        return new TableView(columns.stream().map(Var::getVarName).toList(), List.copyOf(cells), truncated);
    }

    private static Cell cell(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return new Cell("", Optional.empty(), false);
        }
        if (node.isURI()) {
            return new Cell(node.getURI(), Optional.of(link(node.getURI())), false);
        }
        if (node.isLiteral()) {
            return new Cell(
                    node.getLiteralLexicalForm(),
                    Optional.empty(),
                    node.getLiteralLexicalForm().matches("-?[0-9.eE+-]{1,20}"));
        }
        return new Cell(node.toString(), Optional.empty(), false);
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
