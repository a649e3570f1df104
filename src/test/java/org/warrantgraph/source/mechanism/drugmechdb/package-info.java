@NullMarked
package org.warrantgraph.source.mechanism.drugmechdb;

import org.jspecify.annotations.NullMarked;
