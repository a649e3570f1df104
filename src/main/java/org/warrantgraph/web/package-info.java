/** The server: one release at a time, switched without dropping a request. */
@NullMarked
package org.warrantgraph.web;

import org.jspecify.annotations.NullMarked;
