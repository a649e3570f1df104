@NullMarked
package org.warrantgraph.source.rdf;

import org.jspecify.annotations.NullMarked;
