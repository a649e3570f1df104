package org.warrantgraph.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.warrantgraph.model.WarrantException;

/** The formats a release can be exported in. */
public enum ExportFormat {
    /** Everything, with its graphs. */
    NQUADS("nq", "application/n-quads"),
    /** Descriptions, propositions and evidence, findings and the description of the release; with triple terms. */
    NTRIPLES("nt", "application/n-triples"),
    /** As {@link #NTRIPLES}. */
    TURTLE("ttl", "text/turtle"),
    /** Everything, with its graphs. */
    TRIG("trig", "application/trig"),
    /** As {@link #NTRIPLES}, in n-ary form: without {@code rdf:reifies}; the index triples carry everything. */
    JSONLD("jsonld", "application/ld+json"),
    /** As {@link #JSONLD}. */
    RDFXML("rdf", "application/rdf+xml"),
    /** Tables of claims, results and references, in a folder. */
    CSV("csv", "text/csv");

    private final String suffix;
    private final String mediaType;

    ExportFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** True where propositions keep their triple terms. */
    public boolean hasTripleTerms() {
        return this == NQUADS || this == NTRIPLES || this == TURTLE || this == TRIG;
    }

    /** @throws WarrantException.Usage that lists the formats, when there is none of that name or suffix */
    public static ExportFormat named(String name) {
        String asked = name.toLowerCase(Locale.ROOT).replace("-", "").replace("/", "");
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(asked)
                        || format.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElseThrow(() -> new WarrantException.Usage(
                        "W-EXPORT-001",
                        "There is no export format \"" + name + "\".",
                        "Take one of: " + String.join(", ", names()) + "."));
    }

    /** {@code nquads}, {@code ntriples}, ... */
    public static List<String> names() {
        return Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
