/** What one client, and all clients together, may take of the server. */
@NullMarked
package org.warrantgraph.web.limit;

import org.jspecify.annotations.NullMarked;
