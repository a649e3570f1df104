/** Pictures of mechanisms and evidence as SVG: made on the server, the same each time, readable without scripts. */
@NullMarked
package org.warrantgraph.picture;

import org.jspecify.annotations.NullMarked;
