/** YAML as values that know their place in the file. */
@NullMarked
package org.warrantgraph.source.yaml;

import org.jspecify.annotations.NullMarked;
