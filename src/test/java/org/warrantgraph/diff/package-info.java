@NullMarked
package org.warrantgraph.diff;

import org.jspecify.annotations.NullMarked;
