/** Tests of the INDRA reader. */
@NullMarked
package org.warrantgraph.source.indra;

import org.jspecify.annotations.NullMarked;
