/** The site in a real browser: journeys, and what only a browser can tell. */
@NullMarked
package org.warrantgraph.browser;

import org.jspecify.annotations.NullMarked;
