/**
 * Reads <a href="https://nanopub.net/guidelines/working_draft/">nanopublications</a> in TriG: one assertion, its provenance and information
 * about the publication, each a named graph.
 */
@NullMarked
package org.warrantgraph.source.nanopub;

import org.jspecify.annotations.NullMarked;
