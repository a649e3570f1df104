package org.warrantgraph.source.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warrantgraph.source.literature.xml.XmlElement;

/**
 * Turns the tree of a legacy {@code clinical_study} into parts: elements and attributes by their names.
 *
 * <p>Text between the elements of an element with attributes is also a part {@code #text}: in {@code <measurement value="NA">why</measurement>}
 * it is a remark and not the value.
 */
final class XmlRecord {
    private XmlRecord() {}

    static Part of(XmlElement root) {
        return part(root, "/" + root.name());
    }

    private static Part part(XmlElement element, String pointer) {
        List<Part> children = new ArrayList<>();
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
        String text = below.isEmpty() ? element.text() : "";
        if (!text.isEmpty() && !children.isEmpty()) {
            children.add(leaf(element, "#text", pointer + "/text()", text));
        }
        return new Part(element.name(), pointer, text, false, children, element.start(), element.end());
    }

    /** Attributes have the place of their element. */
    private static Part leaf(XmlElement element, String name, String pointer, String text) {
        return new Part(name, pointer, text, false, List.of(), element.start(), element.end());
    }
}
