/** PharmacotherapyDB: indications and what each of three physicians thought of them. */
@NullMarked
package org.warrantgraph.source.mechanism.pharmacotherapydb;

import org.jspecify.annotations.NullMarked;
