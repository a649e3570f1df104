package org.warrantgraph.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.warrantgraph.model.Slug;

/**
 * Makes {@code mechanism/drugmechdb-names.tsv} of a folder of paths: for identifiers with several names the one used most, for things of one
 * name with different identifiers of one register a name each.
 */
public final class DrugMechDbNames {
    private static final Pattern NODE = Pattern.compile("(?m)^ +(?:- )?id: (.+)\\R +label: .+\\R +name: (.+)$");

    private DrugMechDbNames() {}

    /** @param args folder, file to write */
    public static void main(String[] args) throws IOException {
        SortedMap<String, SortedMap<String, Integer>> names = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Matcher node = NODE.matcher(Files.readString(file));
            while (node.find()) {
                String id = plain(node.group(1));
                String name = plain(node.group(2));
                names.computeIfAbsent(id, key -> new TreeMap<>()).merge(name, 1, Integer::sum);
            }
        }
        Map<String, String> preferred = new TreeMap<>();
        Map<String, Integer> uses = new TreeMap<>();
        names.forEach((id, counts) -> {
            preferred.put(id, most(counts));
            uses.put(id, counts.values().stream().mapToInt(Integer::intValue).sum());
        });
        SortedMap<String, List<String>> homonyms = new TreeMap<>();
        preferred.forEach(
                (id, name) -> homonyms.computeIfAbsent(register(id) + " " + Slug.of(name), k -> new ArrayList<>())
                        .add(id));
        Map<String, String> told = new TreeMap<>();
        names.forEach((id, counts) -> {
            if (counts.size() > 1) {
                told.put(id, preferred.get(id));
            }
        });
        homonyms.values().stream()
                .filter(ids -> ids.size() > 1)
                .forEach(ids -> ids.stream()
                        .sorted(Comparator.comparing((String id) -> -uses.getOrDefault(id, 0))
                                .thenComparing(id -> id))
                        .skip(1)
                        .forEach(id ->
                                told.put(id, preferred.get(id) + " (" + id.substring(id.indexOf(':') + 1) + ")")));
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(args[1])), false, StandardCharsets.UTF_8)) {
            out.print(
                    "# Names of things that DrugMechDB calls by several names, or that share a name. Made by bench.DrugMechDbNames of\n"
                            + "# the paths of SuLab/DrugMechDB-agentic@b83cc5ddb680 (80 %), CC0-1.0.\n# identifier | name\n");
            told.forEach((id, name) -> out.print(id + "\t" + name + "\n"));
        }
        System.out.println(told.size() + " names of " + names.size() + " identifiers");
    }

    private static String most(SortedMap<String, Integer> counts) {
        return counts.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    private static String register(String id) {
        return id.substring(0, Math.max(0, id.indexOf(':')));
    }

    private static String plain(String yaml) {
        return yaml.strip().replaceAll("^(['\"])(.*)\\1$", "$2").replace("''", "'");
    }
}
