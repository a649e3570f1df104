/** SPARQL for strangers: guarded, bounded, read-only. */
@NullMarked
package org.warrantgraph.web.sparql;

import org.jspecify.annotations.NullMarked;
