/** What a document claims about how things work: relations, chains of steps, membership, treatment and open questions. */
@NullMarked
package org.warrantgraph.text.mechanism;

import org.jspecify.annotations.NullMarked;
