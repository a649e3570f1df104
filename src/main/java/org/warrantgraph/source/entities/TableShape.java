package org.warrantgraph.source.entities;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.EntityKind;

/** The tables that are known, by their first line and, where that has no header, by the file's name. */
enum TableShape {
    /** {@code Gene::9021}, name, kind. */
    NODES("id, name and kind of nodes") {
        @Override
        boolean takes(String name, List<String> head) {
            return head.get(0).equals("id\tname\tkind");
        }

        @Override
        void read(List<String> cells, Row row) {
            String id = at(cells, 0);
            int colons = id.indexOf("::");
            EntityKind kind = KINDS.get(at(cells, 2));
            if (colons < 0 || kind == null) {
                row.skip(colons < 0 ? "no identifier with its kind" : "kind that nothing is said of: " + at(cells, 2));
                return;
            }
            row.kind(kind);
            String local = id.substring(colons + 2);
            String register = local.contains(":")
                    ? local.substring(0, local.indexOf(':'))
                    : NODE_REGISTERS.getOrDefault(kind, "");
            row.name(register, local, at(cells, 1), true);
        }
    },
    /** MeSH and CAS numbers, without a header. */
    MESH_CAS("pairs of MeSH and CAS numbers") {
        @Override
        boolean takes(String name, List<String> head) {
            return name.contains("mesh_cas") && columns(head, "\t", 2);
        }

        @Override
        void read(List<String> cells, Row row) {
            row.same("mesh", at(cells, 0), "cas", at(cells, 1));
        }
    },
    /** Register, identifier and name of one record, and of the record that is the same. */
    MAPPINGS("pairs of records with their names") {
        @Override
        boolean takes(String name, List<String> head) {
            return name.contains("mapping") && name.endsWith(".tsv") && columns(head, "\t", 6);
        }

        @Override
        void read(List<String> cells, Row row) {
            row.same(at(cells, 0), at(cells, 1), at(cells, 3), at(cells, 4));
        }
    },
    /** Two columns named after their registers. */
    PAIRS("pairs of identifiers under the names of their registers") {
        @Override
        boolean takes(String name, List<String> head) {
            List<String> names = List.of(head.get(0).split("\t", -1));
            return names.size() >= 2 && PAIR_COLUMNS.contains(names.get(0)) && PAIR_COLUMNS.contains(names.get(1));
        }

        @Override
        void header(List<String> cells, Row row) {
            row.registers(at(cells, 0), at(cells, 1));
        }

        @Override
        void read(List<String> cells, Row row) {
            if (at(cells, 1).isEmpty()) {
                row.skip("second identifier is missing");
                return;
            }
            row.same(row.first(), at(cells, 0), row.second(), at(cells, 1));
        }
    },
    /** A text that is known to be misread, and the record it is not. */
    WRONG_NAMES("names and the records they are wrongly taken for") {
        @Override
        boolean takes(String name, List<String> head) {
            return name.contains("misgrounding") && name.endsWith(".csv");
        }

        @Override
        void read(List<String> cells, Row row) {
            row.wrong(at(cells, 1), at(cells, 2), at(cells, 0));
        }
    },
    /** A text, and pairs of register and identifier that it stands for. */
    NAMES("names and the records they stand for") {
        @Override
        boolean takes(String name, List<String> head) {
            return name.contains("grounding_map") && name.endsWith(".csv");
        }

        @Override
        void read(List<String> cells, Row row) {
            boolean any = false;
            for (int i = 1; i + 1 < cells.size(); i += 2) {
                if (!cells.get(i).isBlank() && !cells.get(i + 1).isBlank()) {
                    row.name(at(cells, i), at(cells, i + 1), at(cells, 0), false);
                    any = true;
                }
            }
            if (!any) {
                row.skip("name that stands for no record");
            }
        }
    },
    /** Register, identifier there, and the FamPlex record that is the same. */
    FAMILIES("records that are one with a family or complex") {
        @Override
        boolean takes(String name, List<String> head) {
            return name.endsWith("equivalences.csv") && columns(head, ",", 3);
        }

        @Override
        void read(List<String> cells, Row row) {
            row.same(at(cells, 0), at(cells, 1), "fplx", at(cells, 2));
        }
    },
    /**
     * {@code C04.588.180}, term. The number is a place, not an identifier: a term has as many as it has broader terms, and none of them
     * tells its record.
     */
    TREE("terms of MeSH at their places in its tree") {
        @Override
        boolean takes(String name, List<String> head) {
            return head.stream().allMatch(line -> TREE_ROW.matcher(line).matches());
        }

        @Override
        void read(List<String> cells, Row row) {
            row.skip("place of a term in the tree of MeSH, which is no identifier of it");
        }
    };

    private static final Pattern TREE_ROW = Pattern.compile("[A-Z]\\d{2}(\\.\\d{3})*\\t[^\\t]+");
    private static final Map<String, EntityKind> KINDS = Map.of(
            "Gene", EntityKind.GENE,
            "Compound", EntityKind.COMPOUND,
            "Disease", EntityKind.DISEASE,
            "Anatomy", EntityKind.LOCATION,
            "Symptom", EntityKind.PHENOTYPE,
            "Biological Process", EntityKind.PROCESS);
    private static final Map<EntityKind, String> NODE_REGISTERS =
            Map.of(EntityKind.GENE, "ncbigene", EntityKind.COMPOUND, "drugbank", EntityKind.PHENOTYPE, "mesh");
    private static final List<String> PAIR_COLUMNS = List.of("CAS", "CHEBI", "PUBCHEM", "MESH", "DRUGBANK", "CHEMBL");

    private final String what;

    TableShape(String what) {
        this.what = what;
    }

    /** What is in such a table, for people. */
    String what() {
        return what;
    }

    abstract boolean takes(String name, List<String> head);

    abstract void read(List<String> cells, Row row);

    /** What the header says, where there is one. */
    void header(List<String> cells, Row row) {}

    /** True for tables whose first line is no row. */
    boolean hasHeader() {
        return this == NODES || this == PAIRS;
    }

    char separator() {
        return this == WRONG_NAMES || this == NAMES || this == FAMILIES ? ',' : '\t';
    }

    /** The shape of a file; empty for none of these. */
    static Optional<TableShape> of(String path, List<String> head) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (TableShape shape : values()) {
            if (!head.isEmpty() && shape.takes(name, head)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    private static boolean columns(List<String> head, String separator, int most) {
        int first = head.get(0).split(separator, -1).length;
        return first >= 2 && first <= most;
    }

    private static String at(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** What becomes of a row. Identifiers are as printed. */
    interface Row {
        void registers(String first, String second);

        String first();

        String second();

        void kind(EntityKind kind);

        void name(String register, String id, String name, boolean preferred);

        void wrong(String register, String id, String name);

        void same(String register, String id, String otherRegister, String otherId);

        void skip(String why);
    }
}
