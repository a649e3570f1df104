package org.warrantgraph.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.warrantgraph.model.Iri;

/** Places boxes and arrows by layers from left to right (<a href="https://eclipse.dev/elk/">ELK layered</a>); the same each time. */
final class MechanismLayout {
    private static final int SEED = 1;
    private static final double ROOM_FOR_ARROW = 10;

    static {
        // ELK can copy the defaults of its options only after this has been loaded.
        LayoutMetaDataService.getInstance();
    }

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<Iri, ElkNode> nodes = new HashMap<>();
    private final Map<Arrow, ElkEdge> edges = new HashMap<>();

    /** Upper left corner and size, in pixels. */
    record Area(double x, double y, double width, double height) {}

    record Point(double x, double y) {}

    MechanismLayout(Selection selection) {
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.RANDOM_SEED, SEED);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(16));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 18.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 14.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 10.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 2.0);
        selection.boxes().forEach((iri, box) -> add(iri, box, selection));
        selection.arrows().forEach(this::add);
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
    }

    /** A box is tall enough for its arrows to leave it side by side. */
    private void add(Iri iri, Box box, Selection selection) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(box.width(), Math.max(box.height(), ROOM_FOR_ARROW * selection.leaving(iri)));
        nodes.put(iri, node);
    }

    private void add(Arrow arrow) {
        ElkNode from = node(arrow.link().from().iri());
        ElkNode to = node(arrow.link().to().iri());
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
        edges.put(arrow, edge);
        if (!arrow.lines().isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(String.join("\n", arrow.lines()), edge);
            label.setDimensions(arrow.labelWidth(), arrow.labelHeight());
            label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        }
    }

    double width() {
        return root.getWidth();
    }

    double height() {
        return root.getHeight();
    }

    Area of(Iri thing) {
        ElkNode node = node(thing);
        return new Area(node.getX(), node.getY(), node.getWidth(), node.getHeight());
    }

    /** From the first box to the second, corners included. */
    List<Point> route(Arrow arrow) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge(arrow).getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }

    /** Empty for an arrow without words. */
    List<Area> labels(Arrow arrow) {
        return edge(arrow).getLabels().stream()
                .map(label -> new Area(label.getX(), label.getY(), label.getWidth(), label.getHeight()))
                .toList();
    }

    private ElkNode node(Iri iri) {
        ElkNode node = nodes.get(iri);
        if (node == null) {
            throw new IllegalStateException("not in the picture: " + iri);
        }
        return node;
    }

    private ElkEdge edge(Arrow arrow) {
        ElkEdge edge = edges.get(arrow);
        if (edge == null) {
            throw new IllegalStateException(
                    "not in the picture: " + arrow.link().sentence());
        }
        return edge;
    }
}
