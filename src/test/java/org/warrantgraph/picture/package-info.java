@NullMarked
package org.warrantgraph.picture;

import org.jspecify.annotations.NullMarked;
