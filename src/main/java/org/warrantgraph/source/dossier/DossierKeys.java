package org.warrantgraph.source.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.source.record.Nearest;
import org.warrantgraph.source.yaml.Yaml;

/** The keys that each block of a dossier may have; the JSON Schema for editors lists the same. */
enum DossierKeys {
    DOSSIER(
            "document",
            "references",
            "same work",
            "maybe same work",
            "different works",
            "compounds",
            "drug classes",
            "combinations",
            "genes",
            "proteins",
            "complexes",
            "processes",
            "diseases",
            "phenotypes",
            "locations",
            "populations",
            "xenografts",
            "cell lines",
            "models",
            "pathways",
            "claims",
            "verdicts",
            "trials",
            "experiments"),
    DOCUMENT("title", "author", "date", "kind", "url", "audience", "rights", "references"),
    REFERENCE("title", "host", "url", "doi", "pmid", "pmcid", "nct", "described as"),
    PATHWAY("in", "cites", "kind", "steps"),
    STEP("step", "by", "takes", "gives", "where", "phase", "says"),
    CLAIMS("in", "cites", "kind", "says"),
    VERDICTS("rejected", "explained", "resolved"),
    STUDY(
            "kind",
            "in",
            "cites",
            "reported by",
            "design",
            "enrolment",
            "allocation",
            "studies",
            "population",
            "models",
            "regimen",
            "arms",
            "endpoints",
            "primary endpoints",
            "secondary endpoints",
            "results",
            "adverse events"),
    /** Beside the endpoints, whose names are keys too. */
    RESULTS("in", "cites", "kind", "interval", "method", "interaction tested", "data cut");

    private final List<String> names;

    DossierKeys(String... names) {
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }

    /** Reports each key that the block cannot have. */
    void check(Yaml.Entries block, Problems problems) {
        for (Yaml.Entry entry : block.entries()) {
            if (!names.contains(entry.name())) {
                Optional<String> meant = Nearest.to(entry.name(), names);
                problems.error(
                        "W-DOSSIER-010",
                        entry.key().line(),
                        entry.name(),
                        "there is no key \"" + entry.name() + "\" here.",
                        meant.map(key -> "Write \"" + key + "\".")
                                .orElse("Known are: " + String.join(", ", names) + "."));
                problems.sink().skipped("unknown key");
            }
        }
    }

    /** All keys of all blocks, in the order of this list. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (DossierKeys block : values()) {
            all.addAll(block.names);
        }
        return all;
    }
}
