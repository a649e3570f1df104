/**
 * Guides, reviews and other documents in Markdown, as people and PDF converters write them: from bytes to a
 * {@link org.warrantgraph.text.structure.TextDocument}, and from there to statements.
 */
@NullMarked
package org.warrantgraph.source.guide;

import org.jspecify.annotations.NullMarked;
