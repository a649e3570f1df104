package org.warrantgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * Where references lead: one web page, record or file of some work.
 *
 * @param host web host, lower case
 * @param work the one work it is a copy of
 * @param references the references that lead to it
 */
public record Copy(Iri iri, Optional<String> host, Iri work, List<Iri> references) implements Statement {
    public Copy {
        references = List.copyOf(references);
    }
}
