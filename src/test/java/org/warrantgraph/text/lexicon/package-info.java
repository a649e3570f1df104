@NullMarked
package org.warrantgraph.text.lexicon;

import org.jspecify.annotations.NullMarked;
