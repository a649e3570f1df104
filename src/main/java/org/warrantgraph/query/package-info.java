/** Questions asked of a release: the catalogue, its parameters, answers, and explanations of mechanisms. */
@NullMarked
package org.warrantgraph.query;

import org.jspecify.annotations.NullMarked;
