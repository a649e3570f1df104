package org.warrantgraph.text.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.identifier.Identifiers;

/**
 * Which records of the lexicon's registers an identifier of another register stands for: {@code uniprot:P11802} for {@code ncbigene:1019}.
 * Immutable.
 *
 * <p>Several records mean that the identifier alone does not tell which one is meant: genes that encode one and the same protein.
 */
public final class Crosswalk {
    private static final String TABLE = "lexicon/crosswalk.tsv.gz";

    private final Map<ExternalId, List<ExternalId>> same = new HashMap<>();

    private Crosswalk() {
        LexiconData.rows(TABLE, cells -> {
            List<ExternalId> known = new ArrayList<>(1);
            for (String id : cells[1].split("\\|")) {
                known.add(id(id));
            }
            same.put(id(cells[0]), List.copyOf(known));
        });
    }

    private static ExternalId id(String written) {
        return Identifiers.parse(written)
                .orElseThrow(() -> new IllegalStateException(TABLE + ": no identifier: " + written));
    }

    /** The crosswalk that comes with the program, loaded when it is first asked for. */
    public static Crosswalk bundled() {
        return Bundled.CROSSWALK;
    }

    private static final class Bundled {
        static final Crosswalk CROSSWALK = new Crosswalk();
    }

    /** Sorted; none where the table does not have the identifier. An isoform ({@code P11802-2}) stands for what its protein stands for. */
    public List<ExternalId> of(ExternalId id) {
        List<ExternalId> found = same.getOrDefault(id, List.of());
        int isoform = id.prefix().equals("uniprot") ? id.id().indexOf('-') : -1;
        return found.isEmpty() && isoform > 0
                ? of(new ExternalId(id.prefix(), id.id().substring(0, isoform)))
                : found;
    }
}
