/**
 * Reads statements of <a href="https://indra.readthedocs.io/">INDRA</a> as JSON: agents with identifiers, a type, and evidence from texts and
 * databases.
 */
@NullMarked
package org.warrantgraph.source.indra;

import org.jspecify.annotations.NullMarked;
