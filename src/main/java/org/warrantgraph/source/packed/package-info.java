/** Files that hold other files: gzip, tar and zip, read as a stream and within limits. */
@NullMarked
package org.warrantgraph.source.packed;

import org.jspecify.annotations.NullMarked;
