/** The domain: what a claim, its evidence, a reference, a study and a result are, and how they are named. Knows no store and no server. */
@NullMarked
package org.warrantgraph.model;

import org.jspecify.annotations.NullMarked;
