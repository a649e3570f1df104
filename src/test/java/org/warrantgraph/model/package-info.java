@NullMarked
package org.warrantgraph.model;

import org.jspecify.annotations.NullMarked;
