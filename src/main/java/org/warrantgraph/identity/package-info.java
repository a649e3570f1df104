/** Which references lead to one copy, which copies to one work, which works to one study; every merge is a decision that says why. */
@NullMarked
package org.warrantgraph.identity;

import org.jspecify.annotations.NullMarked;
