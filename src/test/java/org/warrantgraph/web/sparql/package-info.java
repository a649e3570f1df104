@NullMarked
package org.warrantgraph.web.sparql;

import org.jspecify.annotations.NullMarked;
