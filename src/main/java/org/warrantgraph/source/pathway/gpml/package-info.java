/** Pathway drawings in GPML, the format of WikiPathways and PathVisio. */
@NullMarked
package org.warrantgraph.source.pathway.gpml;

import org.jspecify.annotations.NullMarked;
