/** What pages and descriptions ask of a release: queries kept as files, rows as records. */
@NullMarked
package org.warrantgraph.web.data;

import org.jspecify.annotations.NullMarked;
