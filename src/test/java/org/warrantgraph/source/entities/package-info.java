@NullMarked
package org.warrantgraph.source.entities;

import org.jspecify.annotations.NullMarked;
