@NullMarked
package org.warrantgraph.source.packed;

import org.jspecify.annotations.NullMarked;
