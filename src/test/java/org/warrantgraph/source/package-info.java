@NullMarked
package org.warrantgraph.source;

import org.jspecify.annotations.NullMarked;
