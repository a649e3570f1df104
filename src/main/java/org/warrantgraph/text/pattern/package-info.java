/** Patterns that read claims from sentences. The patterns are data; this package holds the few ways in which a sentence can say them. */
@NullMarked
package org.warrantgraph.text.pattern;

import org.jspecify.annotations.NullMarked;
