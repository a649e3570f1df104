package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.warrantgraph.engine.Sparql;

/**
 * Derives what no single source says: counts on the ladder of independence, status, belief, asserted and reported triples.
 *
 * <p>The rules are SPARQL in {@code queries/assemble}; each file says what it derives and why. They expect a freshly linked dataset:
 * descriptions, propositions with subject, predicate, object and context, claims, evidence lines, references, copies, works, identity
 * decisions, the ontology with its policy in {@code graph/vocabulary}, and of derived values nothing but a curator's
 * {@code w:status w:rejected}.
 */
public final class Assembly {
    /** Rows kept in memory by one sort or one update before they go to disk; about 200 MB. */
    private static final long ROWS_IN_MEMORY = 500_000;

    private final List<AssemblyRule> rules;

    public Assembly(List<AssemblyRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** With the rules of the program. */
    public static Assembly bundled() {
        return new Assembly(AssemblyRule.bundled());
    }

    public List<AssemblyRule> rules() {
        return rules;
    }

    /**
     * Runs all rules in one write transaction, or in the one that is open. When a rule fails the dataset is not to be used any more.
     *
     * @param progress is told each rule before it runs
     */
    public void run(DatasetGraph data, Consumer<AssemblyRule> progress) {
        if (data.isInTransaction()) {
            apply(data, progress);
        } else {
            Txn.executeWrite(data, () -> apply(data, progress));
        }
    }

    private void apply(DatasetGraph data, Consumer<AssemblyRule> progress) {
        List<AssemblyRule> updates = new ArrayList<>();
        for (AssemblyRule rule : rules) {
            if (rule.isUpdate()) {
                updates.add(rule);
            } else {
                update(data, updates, progress);
                updates.clear();
                progress.accept(rule);
                AssemblyBelief.apply(data, rule.text(), spilling());
            }
        }
        update(data, updates, progress);
    }

    private static void update(DatasetGraph data, List<AssemblyRule> rules, Consumer<AssemblyRule> progress) {
        List<UpdateRequest> requests = rules.stream()
                .map(rule -> UpdateFactory.create(rule.text(), Syntax.syntaxARQ))
                .toList();
        Sparql.update(data, requests, spilling(), begun -> progress.accept(rules.get(begun)));
    }

    private static Context spilling() {
        return ARQ.getContext().copy().set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    }
}
