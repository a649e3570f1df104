@NullMarked
package org.warrantgraph.engine;

import org.jspecify.annotations.NullMarked;
