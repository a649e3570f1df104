@NullMarked
package org.warrantgraph.web.limit;

import org.jspecify.annotations.NullMarked;
