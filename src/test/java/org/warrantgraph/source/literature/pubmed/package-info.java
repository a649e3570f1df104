/** Tests of the PubMed reader on invented records and one real. */
@NullMarked
package org.warrantgraph.source.literature.pubmed;

import org.jspecify.annotations.NullMarked;
