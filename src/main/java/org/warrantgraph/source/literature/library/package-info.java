/** Reference libraries: CSL-JSON and BibTeX. */
@NullMarked
package org.warrantgraph.source.literature.library;

import org.jspecify.annotations.NullMarked;
