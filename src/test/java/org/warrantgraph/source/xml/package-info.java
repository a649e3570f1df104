/** Tests of the XML tree, its places and the cutting of records. */
@NullMarked
package org.warrantgraph.source.xml;

import org.jspecify.annotations.NullMarked;
