@NullMarked
package org.warrantgraph.query;

import org.jspecify.annotations.NullMarked;
