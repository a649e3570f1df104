package org.warrantgraph.source.kgx;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Iri;
import org.warrantgraph.source.record.JsonLines;
import org.warrantgraph.source.record.LineScanner;
import org.warrantgraph.source.record.RecordPart;

/** Takes the rows of a KGX file one at a time: lines with tabs below a header, or a JSON object a line. Memory holds one line. */
final class KgxRows {
    private static final int LONGEST = 1 << 20;

    private KgxRows() {}

    /** Takes each row, and is told of lines that are none. */
    interface Taker {
        void take(KgxRow row);

        void broken(int line, String why);
    }

    static void tabs(Reader in, Iri document, Taker taker) throws IOException {
        LineScanner lines = new LineScanner(in, LONGEST);
        List<String> header = List.of();
        for (Optional<LineScanner.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            LineScanner.Line line = next.get();
            if (line.text().isBlank()) {
                continue;
            }
            List<String> cells = List.of(line.text().replaceFirst("\r$", "").split("\t", -1));
            if (header.isEmpty()) {
                header = cells.stream()
                        .map(cell -> cell.replace("\ufeff", "").strip())
                        .toList();
            } else if (cells.size() > header.size() || line.text().length() >= LONGEST) {
                taker.broken(line.number(), "it has " + cells.size() + " cells and the header " + header.size());
            } else {
                taker.take(new KgxRow(values(header, cells), place(document, line), line.number()));
            }
        }
    }

    private static Map<String, List<String>> values(List<String> header, List<String> cells) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            List<String> said = new ArrayList<>();
            for (String value : cells.get(i).split("\\|")) {
                if (!value.isBlank()) {
                    said.add(value.strip());
                }
            }
            if (!said.isEmpty()) {
                values.put(header.get(i), said);
            }
        }
        return values;
    }

    /** The line without blanks around it. */
    private static Anchor place(Iri document, LineScanner.Line line) {
        String text = line.text();
        int lead = 0;
        while (Character.isWhitespace(text.charAt(lead))) {
            lead++;
        }
        return Anchor.of(
                document,
                Math.toIntExact(line.start() + text.codePointCount(0, lead)),
                text.strip(),
                Optional.of("line " + line.number()),
                Optional.empty());
    }

    static void json(Reader in, Iri document, Taker taker) throws IOException {
        JsonLines.read(
                in,
                (record, text) -> {
                    Map<String, List<String>> values = new LinkedHashMap<>();
                    for (RecordPart field : record.children()) {
                        collect(field, field.name(), values);
                    }
                    taker.take(new KgxRow(values, text.place(document, "line " + text.line(), record), text.line()));
                },
                taker::broken);
    }

    /** Values of lists stand one by one; fields of objects are named {@code sources/resource_id}. */
    private static void collect(RecordPart part, String name, Map<String, List<String>> values) {
        part.words()
                .ifPresent(word ->
                        values.computeIfAbsent(name, key -> new ArrayList<>()).add(word));
        for (RecordPart child : part.children()) {
            collect(child, child.name().isEmpty() ? name : name + "/" + child.name(), values);
        }
    }
}
