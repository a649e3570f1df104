package org.warrantgraph.text.measure;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;

/**
 * A trial phase: {@code Phase III}, {@code phase 1b/2}.
 *
 * @param values of the ontology's list; two for a combined phase that the list has no value for
 */
public record TrialPhase(List<Iri> values, String printed) {
    private static final WordTable NUMBERS = WordTable.load("phases");

    public TrialPhase {
        values = List.copyOf(values);
    }

    /** The phases in running text. */
    public static List<Found<TrialPhase>> find(String text) {
        return Found.all(text, TrialPhase::at);
    }

    static Optional<TrialPhase> at(Cursor cursor) {
        int from = cursor.at();
        if (cursor.takePhrase("phase")) {
            cursor.take("-");
            Optional<WordTable.Row> number = NUMBERS.take(cursor);
            if (number.isPresent()) {
                List<Iri> values = number.get().columns().stream()
                        .map(name -> new Iri(Namespaces.ONTOLOGY + name))
                        .toList();
                return Optional.of(new TrialPhase(values, cursor.printedFrom(from)));
            }
        }
        cursor.back(from);
        return Optional.empty();
    }
}
