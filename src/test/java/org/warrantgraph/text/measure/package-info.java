@NullMarked
package org.warrantgraph.text.measure;

import org.jspecify.annotations.NullMarked;
