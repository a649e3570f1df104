/**
 * Reads the tables of <a href="https://evidence-inference.ebm-nlp.com/">Evidence Inference</a>: what people found randomised trials to report
 * about an outcome under an intervention and its comparator.
 */
@NullMarked
package org.warrantgraph.source.evidenceinference;

import org.jspecify.annotations.NullMarked;
