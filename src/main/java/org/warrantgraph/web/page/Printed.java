package org.warrantgraph.web.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.web.data.Row;

/**
 * Where the numbers of an answer are printed. A claim, result or place in a row stands behind the numbers before it; the last one also
 * behind those that follow it.
 */
final class Printed {
    /** {@code 0.451 (0.311 - 0.656)}, {@code <0.001}, {@code n=137}, {@code hazardRatio 0.77}; not {@code CDK4}. */
    private static final Pattern NUMBER = Pattern.compile("(?s)(?:.*[\\s=<>≤≥≈~±(])?[+-]?\\.?[0-9].*");

    private static final Pattern SOURCE =
            Pattern.compile(Pattern.quote(Namespaces.ID) + "(?:claim|result|anchor)/[A-Za-z0-9._-]+");
    /** Only so many rows are looked up; the numbers of further ones lead to the page of the claim. */
    private static final int LOOKED_UP = Paging.ROWS;

    private final Release release;
    private final Asked asked;

    /** Inside the read transaction of the page. */
    Printed(Release release, Asked asked) {
        this.release = release;
        this.asked = asked;
    }

    /** True for an IRI that stands behind numbers. */
    static boolean isSource(Node node) {
        return node.isURI() && SOURCE.matcher(node.getURI()).matches();
    }

    /**
     * Where the number in a cell is printed; empty when it is none, or when its row does not say.
     *
     * @param row from 0
     */
    Optional<String> of(int row, Binding cells, List<Var> columns, int column) {
        Node cell = cells.get(columns.get(column));
        if (cell == null
                || !cell.isLiteral()
                || !NUMBER.matcher(cell.getLiteralLexicalForm()).matches()) {
            return Optional.empty();
        }
        return source(cells, columns, column)
                .map(source -> row < LOOKED_UP ? place(source, cell.getLiteralLexicalForm()) : Naming.href(source));
    }

    /** A text with the way to where a claim prints it. */
    TableView.Cell cell(String text, Optional<Iri> claim) {
        return new TableView.Cell(text, claim.map(source -> new Link(place(source, text), text)), false);
    }

    private static Optional<Iri> source(Binding cells, List<Var> columns, int column) {
        return Stream.concat(
                        IntStream.range(column + 1, columns.size()).boxed(),
                        IntStream.range(0, column).mapToObj(i -> column - 1 - i))
                .flatMap(i -> Stream.ofNullable(cells.get(columns.get(i))))
                .filter(Printed::isSource)
                .map(node -> new Iri(node.getURI()))
                .findFirst();
    }

    /** Of several places the one that prints the number. */
    private String place(Iri source, String number) {
        List<Row> places = asked.rows("printed-at", release, source);
        return places.stream()
                .filter(row -> row.textOrEmpty("exact").contains(number))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .flatMap(row -> Place.of(row, "document", "anchor", "start"))
                .orElse(Naming.href(source));
    }
}
