/** Tests of the readers of retraction lists. */
@NullMarked
package org.warrantgraph.source.literature.retraction;

import org.jspecify.annotations.NullMarked;
