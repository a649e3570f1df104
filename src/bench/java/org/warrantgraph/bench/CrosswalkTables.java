package org.warrantgraph.bench;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Distils public CC0 tables into the lexicon's crosswalk of identifiers and its names of terms. Run from the project folder:
 *
 * <pre>java src/bench/java/org/warrantgraph/bench/CrosswalkTables.java NODES.tsv.gz FOLDER_WITH_DATANODES src/main/resources/lexicon</pre>
 *
 * <p>The data node tables of WikiPathways say which identifiers of one node belong together; packed tables are unpacked first.
 */
public final class CrosswalkTables {
    private final Map<String, String> compounds = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private final Map<String, Set<String>> same = new TreeMap<>();

    private CrosswalkTables() {}

    /** @param args the nodes of Hetionet, a folder with data node tables anywhere below it, folder to write to */
    public static void main(String[] args) throws IOException {
        CrosswalkTables tables = new CrosswalkTables();
        tables.nodes(Path.of(args[0]));
        try (var files = Files.walk(Path.of(args[1]))) {
            for (Path file : (Iterable<Path>)
                    files.filter(f -> f.toString().endsWith("-datanodes.tsv")).sorted()::iterator) {
                tables.dataNodes(file);
            }
        }
        List<String> rows = new ArrayList<>();
        tables.same.forEach((id, known) -> rows.add(id + "\t" + String.join("|", known)));
        write(Path.of(args[2], "crosswalk.tsv.gz"), rows);
        write(Path.of(args[2], "terms.tsv.gz"), tables.terms);
    }

    private void nodes(Path file) throws IOException {
        Map<String, String> kinds = Map.of(
                "Biological Process", "process",
                "Molecular Function", "process",
                "Cellular Component", "location",
                "Anatomy", "location");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.strip().split("\t");
                String id = cells[0].substring(cells[0].indexOf("::") + 2);
                if (cells[2].equals("Compound")) {
                    compounds.put(cells[1].toLowerCase(Locale.ROOT), "drugbank:" + id);
                } else if (kinds.containsKey(cells[2])) {
                    terms.add(kinds.get(cells[2]) + "\t" + cells[1] + "\t\t" + id.toLowerCase(Locale.ROOT));
                }
            }
        }
        terms.sort(null);
    }

    private void dataNodes(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 16) {
                continue;
            }
            String gene = cells[5];
            if (gene.matches("ncbigene:\\d+") && cells[4].matches("ensembl:ENSG\\d+")) {
                add(cells[4], gene);
                for (String protein : cells[7].split(";")) {
                    if (protein.matches("uniprot:[OPQ][0-9A-Z]{5}")) {
                        add(protein, gene);
                    }
                }
            }
            String named = compounds.get(cells[0].toLowerCase(Locale.ROOT));
            String drug = cells[2].matches("drugbank:DB\\d{5}") ? cells[2] : named;
            if (drug != null && compounds.containsValue(drug)) {
                for (int i : new int[] {2, 9, 10, 11, 13, 14}) {
                    for (String id : cells[i].split(";")) {
                        if (id.matches("(chebi|inchikey|pubchem\\.compound|hmdb|kegg\\.compound|cas):\\S+")) {
                            add(id, drug);
                        }
                    }
                }
            }
        }
    }

    private void add(String id, String known) {
        same.computeIfAbsent(id, i -> new TreeSet<>()).add(known);
    }

    private static void write(Path file, List<String> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write((String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
    }
}
