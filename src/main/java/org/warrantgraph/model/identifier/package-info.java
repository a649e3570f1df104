/** Identifiers in other people's registers: one place that knows how they look and makes one form of every spelling. */
@NullMarked
package org.warrantgraph.model.identifier;

import org.jspecify.annotations.NullMarked;
