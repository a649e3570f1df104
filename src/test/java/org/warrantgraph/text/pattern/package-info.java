@NullMarked
package org.warrantgraph.text.pattern;

import org.jspecify.annotations.NullMarked;
