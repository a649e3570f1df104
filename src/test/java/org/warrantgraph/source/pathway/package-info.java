/** Tests of pathway readers. */
@NullMarked
package org.warrantgraph.source.pathway;

import org.jspecify.annotations.NullMarked;
