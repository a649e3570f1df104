@NullMarked
package org.warrantgraph.build;

import org.jspecify.annotations.NullMarked;
