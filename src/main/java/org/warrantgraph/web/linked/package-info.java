/** Linked data: every thing, term and release in every RDF syntax. */
@NullMarked
package org.warrantgraph.web.linked;

import org.jspecify.annotations.NullMarked;
