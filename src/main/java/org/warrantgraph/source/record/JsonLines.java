package org.warrantgraph.source.record;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Takes the records of JSON Lines one at a time; a broken line spoils no other. Memory holds one line. */
public final class JsonLines {
    /** In UTF-16 units; a longer line is broken. */
    public static final int LONGEST = 4 << 20;

    private final JsonFactory factory = new JsonFactory();
    private final JsonRecords.Taker taker;
    private final Broken broken;

    private JsonLines(JsonRecords.Taker taker, Broken broken) {
        this.taker = taker;
        this.broken = broken;
    }

    /** Told of each line that is no JSON. */
    public interface Broken {
        /** @param line counted from 1 */
        void line(int line, String why);
    }

    /** Reads to the end; blank lines are passed over. */
    public static void read(Reader in, JsonRecords.Taker taker, Broken broken) throws IOException {
        JsonLines lines = new JsonLines(taker, broken);
        LineScanner scanner = new LineScanner(in, LONGEST);
        for (Optional<LineScanner.Line> line = scanner.next(); line.isPresent(); line = scanner.next()) {
            if (!line.get().text().replace("\ufeff", "").isBlank()) {
                lines.line(line.get());
            }
        }
    }

    private void line(LineScanner.Line line) {
        int mark = line.text().startsWith("\ufeff") ? 1 : 0;
        String text = line.text().substring(mark);
        RecordPart record;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            record = JsonParts.value(parser, "", "", 0);
            if (parser.nextToken() != null) {
                broken.line(line.number(), "more than one value in the line");
                return;
            }
        } catch (JacksonException e) {
            broken.line(line.number(), String.valueOf(e.getOriginalMessage()));
            return;
        }
        taker.take(record, RecordText.of(text, Math.toIntExact(line.start() + mark), line.number()));
    }
}
