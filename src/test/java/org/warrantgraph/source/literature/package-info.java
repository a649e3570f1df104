/** Tests of what the readers of the literature share. */
@NullMarked
package org.warrantgraph.source.literature;

import org.jspecify.annotations.NullMarked;
