/**
 * What readers of ready-made statements share, whatever the format: the entity that a source means, the relation its words stand for, the
 * reference it cites, and the claim made of them.
 */
@NullMarked
package org.warrantgraph.source.statement;

import org.jspecify.annotations.NullMarked;
