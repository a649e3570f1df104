/** Tests of what readers of records share. */
@NullMarked
package org.warrantgraph.source.record;

import org.jspecify.annotations.NullMarked;
