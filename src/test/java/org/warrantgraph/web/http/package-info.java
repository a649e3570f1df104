@NullMarked
package org.warrantgraph.web.http;

import org.jspecify.annotations.NullMarked;
