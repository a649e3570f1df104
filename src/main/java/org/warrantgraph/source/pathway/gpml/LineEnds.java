package org.warrantgraph.source.pathway.gpml;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.source.xml.XmlElement;

/** Finds what the ends of lines are attached to, through groups, states and anchors. */
final class LineEnds {
    private static final String GROUP_OF_NOTHING = "an end is a group without data nodes";

    private final Drawing drawing;
    private final Nodes nodes;

    LineEnds(Drawing drawing, Nodes nodes) {
        this.drawing = drawing;
        this.nodes = nodes;
    }

    /** The line whose anchor this point sits on; empty for points that sit on something else, or nothing. */
    Optional<XmlElement> line(XmlElement point) {
        return point.attribute("GraphRef")
                .flatMap(id -> drawing.byId(id)
                        .filter(element -> element.is("Interaction"))
                        .or(() -> drawing.lineOfAnchor(id)))
                .filter(line -> line.is("Interaction"));
    }

    LineEnd of(XmlElement point) {
        Optional<String> reference = point.attribute("GraphRef");
        if (reference.isEmpty()) {
            return new LineEnd.None("an end is attached to nothing");
        }
        Optional<XmlElement> line = line(point);
        if (line.isPresent()) {
            return new LineEnd.Step(line.get());
        }
        return drawing.byId(reference.get())
                .map(this::element)
                .orElseGet(() -> new LineEnd.None("an end names an element that is not in the file"));
    }

    private LineEnd element(XmlElement element) {
        return switch (element.name()) {
            case "DataNode" -> things(nodes.thing(element), "", "an end is a data node that was skipped");
            case "State" ->
                things(
                        element.attribute("GraphRef").flatMap(drawing::byId).flatMap(nodes::thing),
                        ("state " + Nodes.label(element)).strip(),
                        "an end is a state of no data node");
            case "Label" ->
                Nodes.label(element).isEmpty()
                        ? new LineEnd.None("an end is a label without text")
                        : new LineEnd.Things(List.of(nodes.text(element)), "a text in the drawing");
            case "Group" -> group(element);
            case "Shape" -> new LineEnd.None("an end is a drawn shape");
            default -> new LineEnd.None("an end is attached to a line that is no interaction");
        };
    }

    private LineEnd group(XmlElement group) {
        if (group.attribute("Style").filter("Complex"::equals).isPresent()) {
            return things(nodes.complex(group), "", GROUP_OF_NOTHING);
        }
        List<Entity> members = drawing.members(group).stream()
                .map(nodes::thing)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return members.isEmpty()
                ? new LineEnd.None(GROUP_OF_NOTHING)
                : new LineEnd.Things(members, members.size() == 1 ? "" : "one of a group of " + members.size());
    }

    private static LineEnd things(Optional<Entity> thing, String note, String otherwise) {
        return thing.<LineEnd>map(one -> new LineEnd.Things(List.of(one), note))
                .orElseGet(() -> new LineEnd.None(otherwise));
    }
}
