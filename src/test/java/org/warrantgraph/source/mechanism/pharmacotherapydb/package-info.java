@NullMarked
package org.warrantgraph.source.mechanism.pharmacotherapydb;

import org.jspecify.annotations.NullMarked;
