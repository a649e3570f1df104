/** The Drug Interaction Knowledge Base: claims with evidence for and against them. */
@NullMarked
package org.warrantgraph.source.mechanism.dikb;

import org.jspecify.annotations.NullMarked;
