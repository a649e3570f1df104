package org.warrantgraph.identity;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.StatedRecord;
import org.warrantgraph.text.lexicon.Lexicon;

/**
 * The one place that decides which records of public registers entities are. Not thread-safe.
 *
 * <p>Asked in turn, each only for the registers of which those before say nothing: what sources state, the names of the lexicon, the names in
 * tables of the workspace, records that tables make one. {@link RecordDecisions} then decides.
 */
public final class EntityRecords {
    private static final BigDecimal CURATED = BigDecimal.ONE;
    /** Sources misprint identifiers, and give a salt or a gene for its drug or protein. */
    private static final BigDecimal PRINTED = new BigDecimal("0.99");

    private static final BigDecimal LISTED = new BigDecimal("0.5");

    private final Map<Iri, Entity> entities = new TreeMap<>();
    private final RecordDecisions decisions = new RecordDecisions();

    /** Takes an entity of one source; its names in all sources count. */
    public void add(Entity entity) {
        entities.merge(entity.iri(), entity, Entity::withNamesOf);
    }

    /** Takes what a source says. */
    public void add(StatedRecord stated) {
        decisions.add(
                switch (stated.basis()) {
                    case CURATOR -> finding(stated, RecordMethod.CURATOR, CURATED, "a curator says so");
                    case PRINTED ->
                        finding(
                                stated,
                                RecordMethod.PRINTED,
                                PRINTED,
                                "a source gives the identifier " + stated.record());
                    case CROSSWALK ->
                        finding(
                                stated,
                                RecordMethod.CROSSWALK,
                                PRINTED,
                                "a source gives an identifier that stands for " + stated.record());
                    case LISTED ->
                        finding(
                                stated,
                                RecordMethod.LISTED,
                                LISTED,
                                "a source lists " + stated.record() + " among other identifiers");
                });
    }

    private static RecordFinding finding(StatedRecord stated, RecordMethod method, BigDecimal alone, String why) {
        boolean open = stated.among() > 1;
        return new RecordFinding(
                stated.entity(),
                stated.record(),
                method,
                open ? oneOf(stated.among()) : alone,
                !open && method != RecordMethod.LISTED,
                open ? why + " and " + (stated.among() - 1) + " more" : why,
                Optional.of(stated.source()));
    }

    /** Confidence in one of several that fit equally. */
    static BigDecimal oneOf(int rivals) {
        return BigDecimal.ONE.divide(BigDecimal.valueOf(rivals), 2, RoundingMode.DOWN);
    }

    /**
     * Decides, once all sources were added.
     *
     * @throws IOException where the tables cannot be read
     */
    public List<IdentityDecision> decide(RecordTables tables) throws IOException {
        if (!entities.isEmpty()) {
            LexiconRecords lexicon = new LexiconRecords(Lexicon.bundled());
            for (Entity entity : entities.values()) {
                lexicon.of(entity, register -> decisions.isTold(entity.iri(), register))
                        .forEach(decisions::add);
            }
            TableRecords.find(tables, entities.values(), decisions);
        }
        return decisions.decisions();
    }
}
