/** Records of PubMed with their abstracts. */
@NullMarked
package org.warrantgraph.source.literature.pubmed;

import org.jspecify.annotations.NullMarked;
