/** What those who run the server see of it: health, metrics, the access log. */
@NullMarked
package org.warrantgraph.web.operation;

import org.jspecify.annotations.NullMarked;
