/** The grammar of printed values: estimates, p-values, shares, amounts, doses, sizes, phases, grades, and the ways of saying "no value". */
@NullMarked
package org.warrantgraph.text.measure;

import org.jspecify.annotations.NullMarked;
