/**
 * Reads <a href="https://github.com/biolink/kgx">KGX</a> files of nodes and edges, as tab-separated values or JSON Lines, in the terms of the
 * <a href="https://w3id.org/biolink/">Biolink model</a>.
 */
@NullMarked
package org.warrantgraph.source.kgx;

import org.jspecify.annotations.NullMarked;
