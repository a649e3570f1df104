package org.warrantgraph.picture;

import java.io.StringWriter;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.warrantgraph.model.WarrantException;

/**
 * Writes one SVG document, element by element. Text and attributes are escaped; characters that XML forbids are left out; a link leads to
 * the web or within the site, never to a script.
 */
final class Drawing {
    /** Characters of one text, a description of sixty things among them. */
    private static final int LONGEST = 10_000;

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Pattern SAFE_LINK = Pattern.compile("(https?://|[/?#.]).*", Pattern.CASE_INSENSITIVE);

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * Begins a picture.
     *
     * @param id begins every id in the document; of letters, digits and hyphens
     * @param description what a reader who cannot see the picture is told
     */
    Drawing(String id, double width, double height, String title, String description) {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        open("svg", "xmlns", SVG);
        attribute("viewBox", "0 0 " + number(width) + " " + number(height));
        attribute("width", number(width));
        attribute("height", number(height));
        attribute("class", "wg");
        attribute("role", "graphics-document document");
        attribute("aria-labelledby", id + "-title " + id + "-description");
        attribute("font-family", "Helvetica, Arial, 'Liberation Sans', sans-serif");
        words("title", title, "id", id + "-title");
        words("desc", description, "id", id + "-description");
        words("style", Look.CSS);
        rectangle("paper", 0, 0, width, height, 0, Look.PAPER, "none");
    }

    /** A name of a megabyte, told once for each arrow, would make a picture of many. */
    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = Character.isLowSurrogate(words.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end) + "…";
    }

    /** Ends the document. */
    String finish() {
        close();
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return text.toString();
    }

    /** Opens an element with attributes in pairs; {@link #close()} ends it. */
    Drawing open(String element, String... attributes) {
        try {
            xml.writeStartElement(element);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    void close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Opens a link, or a plain group where the address is not one that a picture may lead to. */
    void openLink(String address, String... attributes) {
        if (SAFE_LINK.matcher(address).matches()) {
            open("a", attributes);
            attribute("href", address);
        } else {
            open("g", attributes);
        }
    }

    /** An element that holds text only. */
    void words(String element, String words, String... attributes) {
        open(element, attributes);
        try {
            xml.writeCharacters(allowed(shortened(words)));
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        close();
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    void label(String kind, double x, double y, double size, String anchor, String words) {
        words(
                "text",
                words,
                "class",
                kind,
                "x",
                number(x),
                "y",
                number(y),
                "font-size",
                number(size),
                "text-anchor",
                anchor,
                "fill",
                Look.inkOf(kind));
    }

    void rectangle(
            String kind, double x, double y, double width, double height, double round, String fill, String stroke) {
        open(
                "rect",
                "class",
                kind,
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(width),
                "height",
                number(height),
                "rx",
                number(round),
                "fill",
                fill,
                "stroke",
                stroke);
        close();
    }

    void line(String kind, double x1, double y1, double x2, double y2, double weight) {
        open(
                "line",
                "class",
                kind,
                "x1",
                number(x1),
                "y1",
                number(y1),
                "x2",
                number(x2),
                "y2",
                number(y2),
                "stroke",
                Look.inkOf(kind),
                "stroke-width",
                number(weight));
        close();
    }

    void circle(String kind, double x, double y, double radius, String fill) {
        open(
                "circle",
                "class",
                kind,
                "cx",
                number(x),
                "cy",
                number(y),
                "r",
                number(radius),
                "fill",
                fill,
                "stroke",
                Look.inkOf(kind),
                "stroke-width",
                "1.5");
        close();
    }

    void path(String kind, String commands, String fill, String stroke, double weight, String... more) {
        open("path", "class", kind, "d", commands, "fill", fill, "stroke", stroke, "stroke-width", number(weight));
        for (int i = 0; i + 1 < more.length; i += 2) {
            attribute(more[i], more[i + 1]);
        }
        close();
    }

    private void attribute(String name, String value) {
        try {
            xml.writeAttribute(name, allowed(value));
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** At most one decimal: {@code 12}, {@code 12.5}. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        String shorter = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return shorter.equals("-0") ? "0" : shorter;
    }

    /** Without the code points that XML 1.0 does not allow. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static WarrantException failed(XMLStreamException cause) {
        return new WarrantException.Internal("W-PICTURE-001", "A picture could not be written.", "Report this.", cause);
    }
}
