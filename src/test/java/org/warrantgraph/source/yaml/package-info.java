@NullMarked
package org.warrantgraph.source.yaml;

import org.jspecify.annotations.NullMarked;
