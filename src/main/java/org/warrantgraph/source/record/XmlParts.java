package org.warrantgraph.source.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warrantgraph.source.xml.XmlElement;

/**
 * Turns an XML element into parts: elements and attributes by their names.
 *
 * <p>Text between the elements of an element with attributes is also a part {@code #text}: in {@code <measurement value="NA">why</measurement>}
 * it is a remark and not the value.
 */
public final class XmlParts {
    private XmlParts() {}

    /** The element and all below it; pointers start with its own name. */
    public static RecordPart of(XmlElement root) {
        return part(root, "/" + root.name());
    }

    private static RecordPart part(XmlElement element, String pointer) {
        List<RecordPart> children = new ArrayList<>();
        element.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(attribute -> children.add(
                        leaf(element, attribute.getKey(), pointer + "/@" + attribute.getKey(), attribute.getValue())));
        List<XmlElement> below = element.elements().toList();
        Map<String, Integer> seen = new HashMap<>();
        for (XmlElement child : below) {
            int number = seen.merge(child.name(), 1, Integer::sum);
            children.add(part(child, pointer + "/" + child.name() + "[" + number + "]"));
        }
        String text = below.isEmpty() ? element.printed() : "";
        if (!text.isBlank() && !children.isEmpty()) {
            children.add(leaf(element, "#text", pointer + "/text()", text));
        }
        return new RecordPart(element.name(), pointer, text, false, children, element.start(), element.end());
    }

    /** Attributes have the place of their element. */
    private static RecordPart leaf(XmlElement element, String name, String pointer, String text) {
        return new RecordPart(name, pointer, text, false, List.of(), element.start(), element.end());
    }
}
