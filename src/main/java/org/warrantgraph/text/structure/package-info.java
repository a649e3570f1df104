/** The structure of a document that people read: sections, paragraphs, sentences, tables, references; every part knows its place. */
@NullMarked
package org.warrantgraph.text.structure;

import org.jspecify.annotations.NullMarked;
