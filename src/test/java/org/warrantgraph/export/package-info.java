@NullMarked
package org.warrantgraph.export;

import org.jspecify.annotations.NullMarked;
