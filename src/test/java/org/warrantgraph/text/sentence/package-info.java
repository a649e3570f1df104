@NullMarked
package org.warrantgraph.text.sentence;

import org.jspecify.annotations.NullMarked;
