@NullMarked
package org.warrantgraph.web.linked;

import org.jspecify.annotations.NullMarked;
