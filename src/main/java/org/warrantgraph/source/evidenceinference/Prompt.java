package org.warrantgraph.source.evidenceinference;

import java.util.Optional;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.source.record.TableRows.Row;

/**
 * What annotators were asked: of one article, one outcome, an intervention and a comparator. Both tables name it by the same numbers, so
 * both make the same nodes of it.
 *
 * @param number of the prompt
 * @param article number of the article in PubMed Central, without PMC
 */
record Prompt(String number, String article) {
    /** Of a row of either table; empty where a number is missing. */
    static Optional<Prompt> of(Row row) {
        Optional<String> number = row.cell("PromptID").filter(Prompt::isNumber);
        Optional<String> article =
                row.cell("PMCID").map(id -> id.replaceFirst("^PMC", "")).filter(Prompt::isNumber);
        return number.flatMap(prompt -> article.map(id -> new Prompt(prompt, id)));
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,12}");
    }

    /** The trial that the article reports. */
    Iri study() {
        return Iris.trial("PMC" + article);
    }

    Iri intervention() {
        return Iris.arm(study(), "prompt " + number + " intervention");
    }

    Iri comparator() {
        return Iris.arm(study(), "prompt " + number + " comparator");
    }

    Iri outcome() {
        return Iris.endpoint(study(), "prompt " + number);
    }
}
