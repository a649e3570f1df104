@NullMarked
package org.warrantgraph.text.mechanism;

import org.jspecify.annotations.NullMarked;
