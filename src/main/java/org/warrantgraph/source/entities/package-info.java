/** Readers of tables that say what records of public registers are called, and which of them are one. */
@NullMarked
package org.warrantgraph.source.entities;

import org.jspecify.annotations.NullMarked;
