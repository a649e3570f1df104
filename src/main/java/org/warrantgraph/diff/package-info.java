/** What changed between two releases, and which source caused it. */
@NullMarked
package org.warrantgraph.diff;

import org.jspecify.annotations.NullMarked;
