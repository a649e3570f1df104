@NullMarked
package org.warrantgraph.web;

import org.jspecify.annotations.NullMarked;
