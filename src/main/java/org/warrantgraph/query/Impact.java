package org.warrantgraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.WarrantException;

/**
 * What the statements of a release would lose if a work were retracted; the answer to the catalogue's question {@code impact}.
 *
 * @param losses one for each statement behind which the work stands, those that lose everything first
 */
public record Impact(Iri work, List<Loss> losses) {
    private static final String QUESTION = "31-impact";

    public Impact {
        losses = List.copyOf(losses);
    }

    /**
     * What one statement loses.
     *
     * @param loses {@code everything}, {@code every known study}, {@code all but the same study} or {@code a part}
     * @param how whether the work is cited for it, or passed on by others
     */
    public record Loss(
            Iri statement, String loses, String how, int studies, int studiesAfter, int works, int worksAfter) {
        /** True when no work is left behind the statement. */
        public boolean isTotal() {
            return worksAfter == 0;
        }
    }

    /** @throws WarrantException.Usage when time is up */
    public static Impact of(Release release, Iri work) {
        Answer answer = question().run(release, Map.of("work", work.value()));
        return new Impact(
                work,
                answer instanceof Answer.Table table
                        ? table.rows().stream().map(Impact::loss).toList()
                        : List.of());
    }

    /** The statements without any work left. */
    public Set<Iri> falling() {
        return losses.stream().filter(Loss::isTotal).map(Loss::statement).collect(Collectors.toUnmodifiableSet());
    }

    private static Loss loss(Binding row) {
        return new Loss(
                new Iri(row.get("statement").getURI()),
                text(row, "loses"),
                text(row, "how"),
                Integer.parseInt(text(row, "studies")),
                Integer.parseInt(text(row, "studiesAfter")),
                Integer.parseInt(text(row, "works")),
                Integer.parseInt(text(row, "worksAfter")));
    }

    private static String text(Binding row, String column) {
        return row.get(Var.alloc(column)).getLiteralLexicalForm();
    }

    private static Question question() {
        try (InputStream in = Impact.class.getResourceAsStream("/queries/catalogue/" + QUESTION + ".rq")) {
            if (in == null) {
                throw new IOException("no " + QUESTION);
            }
            return Question.parse(QUESTION, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WarrantException.Internal(
                    "W-QUERY-012", "The question \"impact\" cannot be read.", "Build the program again.", e);
        }
    }
}
