/** Tests of the BEL reader. */
@NullMarked
package org.warrantgraph.source.bel;

import org.jspecify.annotations.NullMarked;
