/**
 * What readers of records share, whatever the format: streaming with bounded memory, the place of every part, messages that do not flood.
 *
 * <table>
 *   <caption>What to take for which format</caption>
 *   <tr><td>JSON array, one value after the other</td><td>{@link org.warrantgraph.source.record.JsonRecords}</td><td>JSON pointer</td></tr>
 *   <tr><td>JSON Lines</td><td>{@link org.warrantgraph.source.record.JsonLines}</td><td>line, JSON pointer</td></tr>
 *   <tr><td>JSON of another shape</td><td>{@link org.warrantgraph.source.record.RecordWindow} below a parser,
 *       {@link org.warrantgraph.source.record.JsonParts}</td><td>JSON pointer</td></tr>
 *   <tr><td>XML</td><td>{@link org.warrantgraph.source.xml.RecordScanner}, {@link org.warrantgraph.source.xml.XmlTree},
 *       {@link org.warrantgraph.source.record.XmlParts}</td><td>path of element names with numbers (XPath)</td></tr>
 *   <tr><td>CSV, TSV with quotes</td><td>{@link org.warrantgraph.source.record.TableRows}</td><td>line, column name</td></tr>
 *   <tr><td>lists, TSV without quotes</td><td>{@link org.warrantgraph.source.record.LineScanner}</td><td>line</td></tr>
 * </table>
 *
 * <p>A record comes as {@link org.warrantgraph.source.record.RecordPart}, a tree in which every part knows its pointer and where it is
 * printed, and {@link org.warrantgraph.source.record.RecordText}, which makes an {@link org.warrantgraph.model.Anchor} or a line of it.
 * Each record ends in exactly one call of {@code sink.used()} or {@code sink.skipped(reason)}; what is odd in it goes through
 * {@link org.warrantgraph.source.record.Notes}.
 */
@NullMarked
package org.warrantgraph.source.record;

import org.jspecify.annotations.NullMarked;
