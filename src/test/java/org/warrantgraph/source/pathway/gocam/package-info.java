/** Tests of pathway readers. */
@NullMarked
package org.warrantgraph.source.pathway.gocam;

import org.jspecify.annotations.NullMarked;
