@NullMarked
package org.warrantgraph.source.mechanism;

import org.jspecify.annotations.NullMarked;
