package org.warrantgraph.source.mechanism.drugmechdb;

import org.warrantgraph.source.mechanism.MechanismData;

/** The tables that say what DrugMechDB's words mean here, read once. Immutable. */
record PathTables(EdgeLabels labels, EvidenceWords words, NodeThings nodes) {
    private static final class Bundled {
        static final PathTables TABLES = new PathTables(new EdgeLabels(), new EvidenceWords(), new NodeThings());
    }

    /** Loaded, with the lexicon, when they are first asked for. */
    static PathTables bundled() {
        return Bundled.TABLES;
    }

    /** Changes when one of the tables does. */
    static String version() {
        return MechanismData.version(EdgeLabels.TABLE, NodeKinds.TABLE, NodeThings.NAMES, EvidenceWords.TABLE);
    }
}
