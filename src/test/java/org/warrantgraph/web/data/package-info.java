@NullMarked
package org.warrantgraph.web.data;

import org.jspecify.annotations.NullMarked;
