/** Readers of trial registries: one record in whatever shape the registry gave it, one mapping to statements. */
@NullMarked
package org.warrantgraph.source.trial;

import org.jspecify.annotations.NullMarked;
