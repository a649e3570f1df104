/** Tests of the guide reader on small invented documents, and on the real guide where it is present. */
@NullMarked
package org.warrantgraph.source.guide;

import org.jspecify.annotations.NullMarked;
