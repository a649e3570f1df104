/** Tests of the readers of reference libraries. */
@NullMarked
package org.warrantgraph.source.literature.library;

import org.jspecify.annotations.NullMarked;
