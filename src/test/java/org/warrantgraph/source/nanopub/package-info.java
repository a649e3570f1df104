/** Tests of the nanopublication reader. */
@NullMarked
package org.warrantgraph.source.nanopub;

import org.jspecify.annotations.NullMarked;
