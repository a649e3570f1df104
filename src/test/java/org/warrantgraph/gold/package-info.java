/** The gold list: every fact of the first guide as a question, and how many of them a graph answers. */
@NullMarked
package org.warrantgraph.gold;

import org.jspecify.annotations.NullMarked;
