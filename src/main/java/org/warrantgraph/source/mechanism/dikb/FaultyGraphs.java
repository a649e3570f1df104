package org.warrantgraph.source.mechanism.dikb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.SourceFile;

/**
 * Knows the two kinds of RDF in which the knowledge base was published and that no parser reads whole.
 *
 * <pre>
 *   &lt;ddi:x&gt; = {                             TriG as it was before the standard, prefixes inside brackets
 *   rdf:resource="http://dailymed… "        RDF/XML with blanks in names: parsers stop there, after part of the triples
 * </pre>
 */
final class FaultyGraphs {
    private static final Pattern OLD_GRAPH = Pattern.compile("^\\s*<[^<>]{1,500}>\\s*=\\s*\\{.*");
    private static final Pattern BLANK_IN_NAME =
            Pattern.compile(".*rdf:(?:resource|about|datatype)=\"(?:[^\"]{0,2000}\\s[^\"]{0,2000})\".*");
    private static final int LONGEST_LINE = 20_000;

    private FaultyGraphs() {}

    /** What is wrong with graphs that start so; empty where they are none of the knowledge base's. */
    static Optional<Kind> kind(String head) {
        boolean ours = head.contains("dbmi-icode-01.dbmi.pitt.edu");
        boolean xml = head.stripLeading().startsWith("<?xml") && head.contains("rdf:RDF");
        boolean old = !xml
                && head.lines().anyMatch(line -> OLD_GRAPH.matcher(cut(line)).matches());
        return !ours ? Optional.empty() : xml ? Optional.of(Kind.XML) : old ? Optional.of(Kind.TRIG) : Optional.empty();
    }

    enum Kind {
        TRIG(OLD_GRAPH, "a graph is written as \"<name> = {\", which TriG dropped before it became a standard"),
        XML(BLANK_IN_NAME, "a name has a blank in it, where parsers stop");

        private final Pattern fault;
        private final String what;

        Kind(Pattern fault, String what) {
            this.fault = fault;
            this.what = what;
        }
    }

    /** @throws WarrantException.UnreadableInput where the file is one of these, with the first line at fault and their number */
    static void refuse(SourceFile file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            char[] start = new char[8192];
            in.mark(start.length);
            int length = Math.max(0, in.read(start, 0, start.length));
            Optional<Kind> kind = kind(new String(start, 0, length));
            if (kind.isPresent()) {
                in.reset();
                throw fault(file, kind.get(), in);
            }
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-DIKB-003", Place.file(file.name()), "the file cannot be read: " + e.getMessage() + ".", "", e);
        }
    }

    private static WarrantException.UnreadableInput fault(SourceFile file, Kind kind, BufferedReader in)
            throws IOException {
        int line = 0;
        int first = 0;
        int faults = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            if (kind.fault.matcher(cut(text)).matches()) {
                faults++;
                first = first == 0 ? line : first;
            }
        }
        return new WarrantException.UnreadableInput(
                kind == Kind.TRIG ? "W-DIKB-030" : "W-DIKB-031",
                Place.line(file.name(), first),
                kind.what + " (" + faults + (faults == 1 ? " line" : " lines")
                        + "); nothing was read, since a part would look like the whole.",
                "Put the knowledge base's table processed-dikb-ddis.tsv into the workspace: it has the same claims with their evidence.");
    }

    private static String cut(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    }
}
