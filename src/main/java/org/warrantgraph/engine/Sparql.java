package org.warrantgraph.engine;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/** Queries and updates on any dataset: by a plan where the data are numbered and a plan can be made, else by Jena. */
public final class Sparql {
    private Sparql() {}

    /** Hands the solutions of a SELECT to {@code consumer}; each is good only during the call, unless detached. */
    public static void select(DatasetGraph data, Query query, Context context, Consumer<Binding> consumer) {
        Optional<Plan> plan = data instanceof NumberedData numbers && query.getDatasetDescription() == null
                ? Plan.of(Plan.optimized(Algebra.compile(query)), numbers)
                : Optional.empty();
        if (plan.isPresent()) {
            plan.get().run(row -> {
                consumer.accept(row.binding);
                return true;
            });
            return;
        }
        try (QueryExec exec =
                QueryExec.dataset(data).query(query).context(context).build()) {
            Iterator<Binding> rows = exec.select();
            rows.forEachRemaining(consumer);
        }
    }

    /** Runs the operations of an update, in the caller's transaction if there is one. */
    public static void update(DatasetGraph data, UpdateRequest request, Context context) {
        update(data, List.of(request), context, begun -> {});
    }

    /**
     * Runs the operations of several updates; the outcome is that of one after the other.
     *
     * @param begun is told the place of each update in the list when its first operation begins
     */
    public static void update(DatasetGraph data, List<UpdateRequest> requests, Context context, IntConsumer begun) {
        Wave wave = new Wave();
        for (int i = 0; i < requests.size(); i++) {
            begun.accept(i);
            for (Update operation : requests.get(i)) {
                Optional<Modification> modification =
                        data instanceof NumberedData numbers && operation instanceof UpdateModify modify
                                ? Modification.of(numbers, modify)
                                : Optional.empty();
                if (modification.isEmpty() || !wave.takes(modification.get())) {
                    wave.apply();
                }
                modification.ifPresentOrElse(
                        wave::join,
                        () -> UpdateExec.dataset(data)
                                .update(operation)
                                .context(context)
                                .execute());
            }
        }
        wave.apply();
    }
}
