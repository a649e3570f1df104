/** Running text: inline markup taken out, citation marks found, sentences cut, every character traced to its place in the source. */
@NullMarked
package org.warrantgraph.text.sentence;

import org.jspecify.annotations.NullMarked;
