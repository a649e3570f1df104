/** Tests of the trial readers. */
@NullMarked
package org.warrantgraph.source.trial;

import org.jspecify.annotations.NullMarked;
