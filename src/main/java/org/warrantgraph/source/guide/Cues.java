package org.warrantgraph.source.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.warrantgraph.model.Hashes;

/** The words by which parts of a document are recognised, from the data files beside this class. Immutable. */
record Cues(
        List<String> referenceHeadings,
        List<String> siteNames,
        List<String> citingThis,
        List<String> noteCues,
        List<String> boilerplateHeadings,
        List<String> boilerplateLines,
        List<String> rights,
        List<String> sourceKinds,
        List<String> fieldLabels,
        List<String> organisationWords,
        String hash) {

    /** From the class path. */
    static Cues standard() {
        StringBuilder all = new StringBuilder();
        return new Cues(
                lines("reference-headings.txt", all),
                lines("site-names.txt", all),
                lines("citing-this.txt", all),
                lines("note-cues.txt", all),
                lines("boilerplate-headings.txt", all),
                lines("boilerplate-lines.txt", all),
                lines("rights.tsv", all),
                lines("source-kinds.tsv", all),
                lines("field-labels.tsv", all),
                lines("organisation-words.txt", all),
                Hashes.sha256(all.toString()).substring(0, 8));
    }

    private static List<String> lines(String name, StringBuilder all) {
        try (InputStream in = Cues.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            all.append(text);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
