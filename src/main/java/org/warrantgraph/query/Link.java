package org.warrantgraph.query;

import java.util.Optional;
import org.warrantgraph.model.Iri;

/**
 * One edge of a mechanism, read from cause to effect.
 *
 * <p>Where the model tells a relation the other way round ("step enabled by complex"), the link is turned ("complex enables step").
 *
 * @param words the relation in the direction of the link, {@code inhibits}
 * @param effect +1 the effect goes on with its sign, -1 it turns, 0 its sign is not known
 * @param said the proposition behind it; empty for what a thing consists of, which is content and no claim
 */
public record Link(Thing from, Thing to, Iri relation, String words, int effect, Optional<Said> said) {

    /**
     * The proposition behind a link.
     *
     * @param context where it is said to hold
     */
    public record Said(Iri proposition, Optional<Thing> context, Standing standing) {}

    /** Belief in the proposition; 1 for content. */
    public double belief() {
        return said.map(s -> s.standing().belief()).orElse(1.0);
    }

    /** {@code imatinib inhibits CDK4 (in tumour cells)}. */
    public String sentence() {
        return from.label() + " " + words + " " + to.label()
                + said.flatMap(Said::context)
                        .map(c -> " (in: " + c.label() + ")")
                        .orElse("");
    }
}
