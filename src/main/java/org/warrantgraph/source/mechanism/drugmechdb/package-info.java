/** DrugMechDB: paths from a drug to a disease, one record each. */
@NullMarked
package org.warrantgraph.source.mechanism.drugmechdb;

import org.jspecify.annotations.NullMarked;
