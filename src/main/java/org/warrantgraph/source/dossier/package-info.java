/** Dossiers: YAML files in which a person notes what a document says, line by line. */
@NullMarked
package org.warrantgraph.source.dossier;

import org.jspecify.annotations.NullMarked;
