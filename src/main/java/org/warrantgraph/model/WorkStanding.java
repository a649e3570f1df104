package org.warrantgraph.model;

import java.util.Optional;

/**
 * What a source says of the standing of a known work.
 *
 * @param work the work spoken of
 * @param says who says what, and where
 * @param by the notice, or the work that supersedes, where it is known too
 */
public record WorkStanding(Iri work, Standing says, Optional<Iri> by) implements Statement {
    public Iri iri() {
        return Iris.standing(this);
    }
}
