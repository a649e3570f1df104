/** Pages for people: view records made from query rows, drawn by templates. */
@NullMarked
package org.warrantgraph.web.page;

import org.jspecify.annotations.NullMarked;
