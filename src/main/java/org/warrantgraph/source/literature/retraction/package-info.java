/** Lists of retracted works. */
@NullMarked
package org.warrantgraph.source.literature.retraction;

import org.jspecify.annotations.NullMarked;
