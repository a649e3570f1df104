package org.warrantgraph.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.vocabulary.RDF;
import org.warrantgraph.model.WarrantException;

/**
 * <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF/XML</a>, one description per subject. Jena's own writer would keep the whole
 * graph in memory.
 */
final class RdfXmlStream extends SubjectStream {
    private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

    private final Map<String, String> prefixes = Prefixes.all();
    private final XMLStreamWriter xml;

    RdfXmlStream(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf:RDF");
            for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
                xml.writeAttribute("xmlns:" + prefix.getKey(), prefix.getValue());
            }
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    @Override
    void subject(Node subject, List<Triple> triples) {
        try {
            xml.writeStartElement("rdf:Description");
            xml.writeAttribute("rdf:about", subject.getURI());
            xml.writeCharacters("\n");
            for (Triple triple : triples) {
                property(triple.getPredicate().getURI(), triple.getObject());
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void property(String property, Node value) throws XMLStreamException {
        xml.writeCharacters("  ");
        int split = Util.splitNamespaceXML(property);
        String namespace = property.substring(0, split);
        String prefix = prefixes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(namespace))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("n");
        if (value.isURI()) {
            xml.writeEmptyElement(prefix + ":" + property.substring(split));
        } else {
            xml.writeStartElement(prefix + ":" + property.substring(split));
        }
        if (prefix.equals("n")) {
            xml.writeAttribute("xmlns:n", namespace);
        }
        if (value.isURI()) {
            xml.writeAttribute("rdf:resource", value.getURI());
        } else {
            literal(value);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
    }

    private void literal(Node value) throws XMLStreamException {
        String type = value.getLiteralDatatypeURI();
        if (!value.getLiteralLanguage().isEmpty()) {
            xml.writeAttribute("xml:lang", value.getLiteralLanguage());
        } else if (!type.equals(XSD_STRING) && !type.equals(RDF.langString.getURI())) {
            xml.writeAttribute("rdf:datatype", type);
        }
        xml.writeCharacters(value.getLiteralLexicalForm());
    }

    @Override
    void end() {
        try {
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static WarrantException failed(XMLStreamException cause) {
        return new WarrantException.Internal(
                "W-EXPORT-003", "The RDF/XML could not be written.", "Check free space, or report this.", cause);
    }
}
