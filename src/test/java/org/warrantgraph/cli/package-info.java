@NullMarked
package org.warrantgraph.cli;

import org.jspecify.annotations.NullMarked;
