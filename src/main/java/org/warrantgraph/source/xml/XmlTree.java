package org.warrantgraph.source.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.text.sentence.Entities;

/**
 * Reads XML into a tree, as far as it is well formed. Thread-safe.
 *
 * <p>No document type is looked at and nothing is fetched: entities of a DTD stay unresolved, those of HTML are known. Elements nested
 * deeper than {@value #DEEPEST} end the reading.
 */
public final class XmlTree {
    static final int DEEPEST = 256;

    private XmlTree() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Prefixes are only cut off; a prefix that nobody declared is no reason to refuse an article.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /**
     * What was read.
     *
     * @param root the outermost element, closed where the source broke off; empty where there is none
     * @param problem why reading stopped early
     * @param unknownEntities names of entities that only a DTD could resolve; they are left out of the text
     */
    public record Parsed(Optional<XmlElement> root, Optional<Problem> problem, List<String> unknownEntities) {
        public Parsed {
            unknownEntities = List.copyOf(unknownEntities);
        }
    }

    /**
     * @param line counted from 1
     * @param what in one sentence
     */
    public record Problem(int line, int column, String what) {}

    /** @param source the document as text; a byte order mark and blanks before it are passed over */
    public static Parsed read(String source) {
        int from = 0;
        while (from < source.length()
                && (source.charAt(from) == '\ufeff' || Character.isWhitespace(source.charAt(from)))) {
            from++;
        }
        return new Reading(source, from).run();
    }

    /** An element whose end is not read yet. */
    private record Open(String name, Map<String, String> attributes, List<XmlNode> children, int start) {
        XmlElement close(int end) {
            return new XmlElement(name, attributes, children, start, end);
        }
    }

    private static final class Reading {
        private final String source;
        private final int from;
        private final SourceCursor cursor;
        private final Deque<Open> open = new ArrayDeque<>();
        private final TreeSet<String> unknown = new TreeSet<>();
        private @Nullable XmlElement root;
        private @Nullable Problem problem;

        Reading(String source, int from) {
            this.source = withoutDocumentType(source, from);
            this.from = from;
            this.cursor = new SourceCursor(this.source, from);
        }

        Parsed run() {
            try {
                XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(source.substring(from)));
                if (source.startsWith("<?xml", from)) {
                    cursor.until("?>");
                }
                while (problem == null && reader.hasNext()) {
                    event(reader);
                }
            } catch (XMLStreamException e) {
                problem = problem(e);
            }
            while (!open.isEmpty()) {
                close(cursor.at());
            }
            return new Parsed(Optional.ofNullable(root), Optional.ofNullable(problem), List.copyOf(unknown));
        }

        /** The source with blanks for its document type, so that no parser ever looks at one. */
        private static String withoutDocumentType(String source, int from) {
            SourceCursor prolog = new SourceCursor(source, from);
            int start = prolog.open();
            while (source.startsWith("<?", start) || source.startsWith("<!--", start)) {
                prolog.until(source.startsWith("<?", start) ? "?>" : "-->");
                start = prolog.open();
            }
            if (!source.startsWith("<!DOCTYPE", start)) {
                return source;
            }
            prolog.documentType();
            return source.substring(0, start)
                    + source.substring(start, prolog.at()).replaceAll("[^\\r\\n]", " ")
                    + source.substring(prolog.at());
        }

        private void event(XMLStreamReader reader) throws XMLStreamException {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> {
                    // An empty-element tag was stepped over when it opened.
                    if (!emptyTag()) {
                        cursor.tag();
                    }
                    close(cursor.at());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        add(cursor.text(reader.getText()));
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> entity(reader.getLocalName());
                case XMLStreamConstants.COMMENT -> cursor.until("-->");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> cursor.until("?>");
                default -> {
                    // The end of the document; nothing else is reported.
                }
            }
        }

        private void start(XMLStreamReader reader) {
            if (open.size() >= DEEPEST) {
                problem = new Problem(
                        reader.getLocation().getLineNumber(),
                        reader.getLocation().getColumnNumber(),
                        "Elements are nested deeper than " + DEEPEST + ".");
                return;
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.putIfAbsent(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
            }
            int start = cursor.open();
            if (start >= source.length()) {
                problem = new Problem(
                        reader.getLocation().getLineNumber(),
                        reader.getLocation().getColumnNumber(),
                        "The place of an element cannot be found again.");
                return;
            }
            cursor.tag();
            open.push(new Open(local(reader.getLocalName()), attributes, new ArrayList<>(), start));
        }

        private boolean emptyTag() {
            Open last = open.element();
            return last.children().isEmpty()
                    && cursor.at() > last.start() + 1
                    && source.startsWith("/>", cursor.at() - 2)
                    && !source.startsWith("</", last.start());
        }

        private void entity(String name) {
            Optional<String> characters = Entities.named(name);
            if (characters.isEmpty()) {
                unknown.add(name);
            }
            add(cursor.reference(characters.orElse("")));
        }

        private void add(XmlText text) {
            if (!open.isEmpty() && !text.text().isEmpty()) {
                open.element().children().add(text);
            }
        }

        private void close(int end) {
            XmlElement closed = open.pop().close(end);
            if (open.isEmpty()) {
                root = closed;
            } else {
                open.element().children().add(closed);
            }
        }

        private static String local(String name) {
            return name.substring(name.indexOf(':') + 1);
        }

        private static Problem problem(XMLStreamException e) {
            String what = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at \\[.*?]\\s*Message: ", "");
            return new Problem(
                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNumber(),
                    what.strip());
        }
    }
}
