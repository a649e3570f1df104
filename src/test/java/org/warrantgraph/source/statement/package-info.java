/** What tests of statement readers share. */
@NullMarked
package org.warrantgraph.source.statement;

import org.jspecify.annotations.NullMarked;
