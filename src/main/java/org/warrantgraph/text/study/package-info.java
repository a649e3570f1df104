/** Trials and experiments told in documents: their design, arms, endpoints and results. */
@NullMarked
package org.warrantgraph.text.study;

import org.jspecify.annotations.NullMarked;
