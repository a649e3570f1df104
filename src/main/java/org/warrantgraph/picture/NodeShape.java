package org.warrantgraph.picture;

import static org.warrantgraph.picture.Drawing.number;

import java.util.Map;

/** The outline of a thing by its kind; the kind can be told without colour. */
enum NodeShape {
    /** A pill: compounds, combinations, classes. */
    DRUG("drug", Look.DRUG) {
        @Override
        String outline(double x, double y, double w, double h) {
            double r = Math.min(h / 2, 18);
            return rounded(x, y, w, h, r);
        }
    },
    /** Softly rounded: proteins, genes and other molecules. */
    MOLECULE("molecule", Look.MOLECULE) {
        @Override
        String outline(double x, double y, double w, double h) {
            return rounded(x, y, w, h, 6);
        }
    },
    /** Cut corners, as joined pieces: complexes. */
    COMPLEX("molecule", Look.MOLECULE) {
        @Override
        String outline(double x, double y, double w, double h) {
            double c = 8;
            return polygon(
                    x + c, y, x + w - c, y, x + w, y + c, x + w, y + h - c, x + w - c, y + h, x + c, y + h, x,
                    y + h - c, x, y + c);
        }
    },
    /** Pointing onward: steps of a pathway. */
    STEP("step", Look.STEP) {
        @Override
        String outline(double x, double y, double w, double h) {
            double c = 10;
            return polygon(x, y, x + w - c, y, x + w, y + h / 2, x + w - c, y + h, x, y + h);
        }
    },
    /** A hexagon: processes and pathways. */
    PROCESS("step", Look.STEP) {
        @Override
        String outline(double x, double y, double w, double h) {
            double c = 10;
            return polygon(x + c, y, x + w - c, y, x + w, y + h / 2, x + w - c, y + h, x + c, y + h, x, y + h / 2);
        }
    },
    /** A plain box: diseases, phenotypes. */
    CONDITION("condition", Look.CONDITION) {
        @Override
        String outline(double x, double y, double w, double h) {
            return polygon(x, y, x + w, y, x + w, y + h, x, y + h);
        }
    },
    /** A folded corner: what is measured in patients. */
    OUTCOME("outcome", Look.OUTCOME) {
        @Override
        String outline(double x, double y, double w, double h) {
            double c = 10;
            return polygon(x, y, x + w - c, y, x + w, y + c, x + w, y + h, x, y + h);
        }
    },
    /** Anything else, and what is folded away. */
    OTHER("plain", Look.PAPER) {
        @Override
        String outline(double x, double y, double w, double h) {
            return rounded(x, y, w, h, 3);
        }
    };

    private static final Map<String, NodeShape> BY_KIND = Map.ofEntries(
            Map.entry("Compound", DRUG),
            Map.entry("Combination", DRUG),
            Map.entry("DrugClass", DRUG),
            Map.entry("Protein", MOLECULE),
            Map.entry("Gene", MOLECULE),
            Map.entry("Complex", COMPLEX),
            Map.entry("Step", STEP),
            Map.entry("Process", PROCESS),
            Map.entry("Pathway", PROCESS),
            Map.entry("Disease", CONDITION),
            Map.entry("Phenotype", CONDITION),
            Map.entry("Value", OUTCOME));

    private final String kind;
    private final String fill;

    NodeShape(String kind, String fill) {
        this.kind = kind;
        this.fill = fill;
    }

    /** @param kind local name of a class, as in {@link org.warrantgraph.query.Thing#kind()} */
    static NodeShape of(String kind) {
        return BY_KIND.getOrDefault(kind, OTHER);
    }

    abstract String outline(double x, double y, double w, double h);

    /** Class of the style sheet. */
    String kind() {
        return kind;
    }

    String fill() {
        return fill;
    }

    private static String polygon(double... points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "M" : "L")
                    .append(number(points[i]))
                    .append(' ')
                    .append(number(points[i + 1]));
        }
        return path.append('Z').toString();
    }

    private static String rounded(double x, double y, double w, double h, double r) {
        String corner = "a" + number(r) + " " + number(r) + " 0 0 1 ";
        return "M" + number(x + r) + " " + number(y) + "h" + number(w - 2 * r) + corner + number(r) + " " + number(r)
                + "v"
                + number(h - 2 * r) + corner + number(-r) + " " + number(r) + "h" + number(2 * r - w) + corner
                + number(-r)
                + " " + number(-r) + "v" + number(2 * r - h) + corner + number(r) + " " + number(-r) + "z";
    }
}
