/** Articles in JATS and the NLM DTDs before it. */
@NullMarked
package org.warrantgraph.source.literature.jats;

import org.jspecify.annotations.NullMarked;
