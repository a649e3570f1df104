/**
 * Reads documents in the <a href="https://language.bel.bio/">Biological Expression Language</a>: statements with the sentence they rest on.
 */
@NullMarked
package org.warrantgraph.source.bel;

import org.jspecify.annotations.NullMarked;
