/** The command line: one class per subcommand. */
@NullMarked
package org.warrantgraph.cli;

import org.jspecify.annotations.NullMarked;
