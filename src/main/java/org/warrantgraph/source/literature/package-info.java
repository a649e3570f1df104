/** Readers of the literature: articles, PubMed records, reference libraries, retraction lists. This package holds what they share. */
@NullMarked
package org.warrantgraph.source.literature;

import org.jspecify.annotations.NullMarked;
