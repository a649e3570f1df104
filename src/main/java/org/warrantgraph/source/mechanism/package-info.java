/** Databases of mechanisms, indications and interactions that people curated: what their readers share. */
@NullMarked
package org.warrantgraph.source.mechanism;

import org.jspecify.annotations.NullMarked;
