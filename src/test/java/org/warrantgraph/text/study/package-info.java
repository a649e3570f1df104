@NullMarked
package org.warrantgraph.text.study;

import org.jspecify.annotations.NullMarked;
