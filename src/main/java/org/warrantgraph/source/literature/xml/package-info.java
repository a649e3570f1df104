/** XML of articles and records as a tree whose every character knows its place in the file. */
@NullMarked
package org.warrantgraph.source.literature.xml;

import org.jspecify.annotations.NullMarked;
