package org.warrantgraph.source.literature;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Hashes;

/** Finds registry numbers of studies, by the rows of {@code registries.tsv}. Immutable. */
public final class StudyNumbers {
    private static final String TABLE = "registries.tsv";

    private final List<Row> rows;
    private final String hash;

    private StudyNumbers(List<Row> rows, String hash) {
        this.rows = rows;
        this.hash = hash;
    }

    /** The table that comes with the program. */
    public static StudyNumbers bundled() {
        List<String> lines = TypeTable.lines(TABLE);
        return new StudyNumbers(
                lines.stream().map(Row::parse).toList(),
                Hashes.sha256(String.join("\n", lines)).substring(0, 8));
    }

    private record Row(String name, String prefix, Pattern form, String lead) {
        static Row parse(String line) {
            String[] columns = line.split("\t", -1);
            return new Row(
                    columns[0], columns[1], Pattern.compile("(?i)(?<![\\w-])" + columns[2] + "(?![\\w-])"), columns[3]);
        }
    }

    /** All numbers in a text, each once, in the order of the table. */
    public List<ExternalId> in(String text) {
        Set<ExternalId> found = new LinkedHashSet<>();
        for (Row row : rows) {
            Matcher matcher = row.form().matcher(text);
            while (matcher.find()) {
                found.add(new ExternalId(row.prefix(), row.lead() + matcher.group(1)));
            }
        }
        return List.copyOf(found);
    }

    /** True for the name of a register of studies as PubMed writes it; other data banks hold sequences, structures and the like. */
    public boolean isRegister(String name) {
        String words = name.strip().toLowerCase(Locale.ROOT);
        return words.equals("jprn") || rows.stream().anyMatch(row -> row.name().equals(words));
    }

    /** 8 hexadecimal digits that change with the table. */
    public String hash() {
        return hash;
    }
}
