/** Tests of the reader of Evidence Inference. */
@NullMarked
package org.warrantgraph.source.evidenceinference;

import org.jspecify.annotations.NullMarked;
