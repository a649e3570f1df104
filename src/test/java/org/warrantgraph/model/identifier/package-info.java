@NullMarked
package org.warrantgraph.model.identifier;

import org.jspecify.annotations.NullMarked;
