@NullMarked
package org.warrantgraph.source.mechanism.dikb;

import org.jspecify.annotations.NullMarked;
