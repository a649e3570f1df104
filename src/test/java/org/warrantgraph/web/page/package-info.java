@NullMarked
package org.warrantgraph.web.page;

import org.jspecify.annotations.NullMarked;
