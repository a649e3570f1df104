/** Printed references: their identifiers, title, host and address. */
@NullMarked
package org.warrantgraph.text.reference;

import org.jspecify.annotations.NullMarked;
