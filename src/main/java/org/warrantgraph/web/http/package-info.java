/** Requests, answers, negotiation, problems: HTTP as the site uses it. */
@NullMarked
package org.warrantgraph.web.http;

import org.jspecify.annotations.NullMarked;
