/** Pathway databases: what their readers share. Each format has a package of its own below. */
@NullMarked
package org.warrantgraph.source.pathway;

import org.jspecify.annotations.NullMarked;
