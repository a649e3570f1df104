/** Names of things and where they occur in text. */
@NullMarked
package org.warrantgraph.text.lexicon;

import org.jspecify.annotations.NullMarked;
