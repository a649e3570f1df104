/** Tests of the KGX reader. */
@NullMarked
package org.warrantgraph.source.kgx;

import org.jspecify.annotations.NullMarked;
