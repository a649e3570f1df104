@NullMarked
package org.warrantgraph.source.dossier;

import org.jspecify.annotations.NullMarked;
