package org.warrantgraph.export;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;

/** Passes statements on, but neither start nor finish, which the caller sees to. */
final class WithoutEnds extends StreamRDFWrapper {
    WithoutEnds(StreamRDF to) {
        super(to);
    }

    @Override
    public void start() {}

    @Override
    public void finish() {}
}
