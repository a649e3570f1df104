package org.warrantgraph.bench;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Distils the public CC0 name tables into the lexicon's compressed tables. Run from the project folder:
 *
 * <pre>java src/bench/java/org/warrantgraph/bench/LexiconTables.java FOLDER_WITH_TABLES src/main/resources/lexicon</pre>
 */
public final class LexiconTables {
    private final Path from;
    private final Set<String> symbols = new TreeSet<>();

    private LexiconTables(Path from) {
        this.from = from;
    }

    /** @param args folder with the downloaded tables, folder to write to */
    public static void main(String[] args) throws IOException {
        LexiconTables tables = new LexiconTables(Path.of(args[0]));
        Path to = Path.of(args[1]);
        write(to.resolve("hetionet.tsv.gz"), tables.hetionet());
        write(to.resolve("famplex.tsv.gz"), tables.famplex());
        write(to.resolve("hgnc.tsv.gz"), tables.hgnc());
    }

    private List<String> hetionet() throws IOException {
        List<String> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(from.resolve("hetionet-v1.0-nodes.tsv.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.strip().split("\t");
                String[] id = cells[0].split("::");
                switch (cells[2]) {
                    case "Gene" -> {
                        symbols.add(cells[1]);
                        if (!cells[1].matches("LOC\\d+|.*orf\\d+.*|LINC\\d+")) {
                            rows.add(row("protein", cells[1], Set.of("=" + cells[1]), "ncbigene:" + id[1]));
                        }
                    }
                    case "Compound" -> rows.add(row("compound", generic(cells[1]), Set.of(), "drugbank:" + id[1]));
                    case "Disease" -> rows.add(row("disease", cells[1], Set.of(), id[1].toLowerCase(Locale.ROOT)));
                    case "Symptom" -> {
                        if (!cells[1].contains(",")) {
                            rows.add(row("phenotype", generic(cells[1]), Set.of(), "mesh:" + id[1]));
                        }
                    }
                    default -> {
                        // Anatomy, pathways and Gene Ontology terms are too wide for running text.
                    }
                }
            }
        }
        return rows;
    }

    private List<String> famplex() throws IOException {
        Map<String, Set<String>> families = new TreeMap<>();
        Map<String, Set<String>> proteins = new TreeMap<>();
        for (String line : Files.readAllLines(from.resolve("famplex/entities.csv"))) {
            families.put(line.strip(), new TreeSet<>());
        }
        for (String line : Files.readAllLines(from.resolve("famplex/grounding_map.csv"))) {
            if (line.startsWith("\"")) {
                continue;
            }
            String[] cells = line.split(",");
            if (cells[1].equals("FPLX") && families.containsKey(cells[2])) {
                families.get(cells[2]).add(cells[0]);
            } else if (cells[1].equals("UP") || cells[1].equals("HGNC")) {
                proteins.computeIfAbsent(cells[2], key -> new TreeSet<>()).add(cells[0]);
            }
        }
        Set<String> complexes = new TreeSet<>();
        for (String line : Files.readAllLines(from.resolve("famplex/relations.csv"))) {
            String[] cells = line.split(",");
            if (cells[2].equals("partof")) {
                complexes.add(cells[4].strip());
            }
        }
        List<String> rows = new ArrayList<>();
        families.forEach((id, names) -> rows.add(row(
                complexes.contains(id) ? "complex" : "protein", id.replace('_', ' '), marked(names), "famplex:" + id)));
        for (Set<String> names : proteins.values()) {
            names.stream()
                    .filter(symbols::contains)
                    .findFirst()
                    .ifPresent(symbol -> rows.add(row("protein", symbol, marked(names), "")));
        }
        return rows;
    }

    private List<String> hgnc() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(from.resolve("hgnc-500.jsonl"))) {
            String symbol = text(line, "symbol");
            if (line.contains("\"locus_type\":\"gene with protein product\"") && symbols.contains(symbol)) {
                rows.add(row(
                        "protein",
                        symbol,
                        Set.of(text(line, "name").replaceAll("[|\t]", " ")),
                        text(line, "hgnc_id").toLowerCase(Locale.ROOT)));
            }
        }
        return rows;
    }

    private static String text(String json, String key) {
        String mark = "\"" + key + "\":\"";
        int at = json.indexOf(mark) + mark.length();
        return json.substring(at, json.indexOf('"', at));
    }

    /** Short names are matched in their exact case. */
    private static Set<String> marked(Set<String> names) {
        Set<String> marked = new TreeSet<>();
        for (String name : names) {
            if (name.length() > 2) {
                marked.add(name.length() < 7 && name.indexOf(' ') < 0 ? "=" + name : name);
            }
        }
        return marked;
    }

    /** Generic names are written small: {@code Fulvestrant} becomes {@code fulvestrant}. */
    private static String generic(String name) {
        return name.matches("\\p{Lu}\\p{Ll}+( \\p{Lu}?\\p{Ll}+)*") ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static String row(String kind, String name, Set<String> names, String id) {
        return String.join("\t", kind, name, String.join("|", names), id);
    }

    private static void write(Path file, List<String> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write((String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
    }
}
