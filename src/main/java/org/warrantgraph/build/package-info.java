/** From a workspace to an immutable release: read, encode, link, assemble, check, seal. */
@NullMarked
package org.warrantgraph.build;

import org.jspecify.annotations.NullMarked;
