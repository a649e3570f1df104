/** Sources and their readers. A reader turns one source into statements of the model and knows nothing of RDF, stores or other readers. */
@NullMarked
package org.warrantgraph.source;

import org.jspecify.annotations.NullMarked;
