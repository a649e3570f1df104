/** Tests of pathway readers. */
@NullMarked
package org.warrantgraph.source.pathway.gpml;

import org.jspecify.annotations.NullMarked;
