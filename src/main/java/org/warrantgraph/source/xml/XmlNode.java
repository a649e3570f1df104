package org.warrantgraph.source.xml;

/** A part of an XML tree: an element or a text between tags. */
public sealed interface XmlNode permits XmlElement, XmlText {
    /** UTF-16 index in the source of the first character, tag included. */
    int start();

    /** UTF-16 index after the last character, end tag included. */
    int end();
}
