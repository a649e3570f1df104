/** A release in the formats that others read: one writer per format, streaming, the same bytes each time. */
@NullMarked
package org.warrantgraph.export;

import org.jspecify.annotations.NullMarked;
