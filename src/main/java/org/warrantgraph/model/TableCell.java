package org.warrantgraph.model;

/**
 * A cell of a table.
 *
 * @param table label of the table: {@code Table 1}
 * @param row counted from 1, header rows included
 * @param column counted from 1
 */
public record TableCell(String table, int row, int column) {}
