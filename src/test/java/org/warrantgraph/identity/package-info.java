@NullMarked
package org.warrantgraph.identity;

import org.jspecify.annotations.NullMarked;
