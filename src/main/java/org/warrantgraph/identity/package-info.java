/**
 * Which references lead to one copy, which copies to one work, which works to one study, and which records of public registers an entity is;
 * every merge is a decision that says why.
 */
@NullMarked
package org.warrantgraph.identity;

import org.jspecify.annotations.NullMarked;
