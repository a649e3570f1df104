/** Tests of the JATS reader, on invented articles, on two real ones, and on all where they are present. */
@NullMarked
package org.warrantgraph.source.literature.jats;

import org.jspecify.annotations.NullMarked;
