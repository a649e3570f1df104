package org.warrantgraph.build;

import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.ProgramVersion;

/**
 * What a unit is compiled from; the same key gives the same unit.
 *
 * @param source name of the source in its workspace; part of names of things in it
 * @param sha256 hash of the source's bytes
 */
record UnitKey(String source, String sha256, String reader, String readerVersion) {
    /** Raised when units are written in another form. */
    private static final String FORMAT = "warrant-unit-6";

    /** Name of the unit in the cache, 64 hexadecimal digits. */
    String id() {
        return Hashes.sha256(
                String.join("\n", FORMAT, ProgramVersion.current(), source, sha256, reader, readerVersion));
    }
}
