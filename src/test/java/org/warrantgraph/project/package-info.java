/** Rules that hold for the project as a whole: who may depend on whom, how long a file may be. */
@NullMarked
package org.warrantgraph.project;

import org.jspecify.annotations.NullMarked;
