/**
 * XML read safely: records cut out of long files, trees whose every character knows its place; no document type is looked at and nothing
 * is fetched.
 */
@NullMarked
package org.warrantgraph.source.xml;

import org.jspecify.annotations.NullMarked;
