package org.warrantgraph.source.record;

import java.io.Reader;
import org.warrantgraph.model.Iri;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes the records of a JSON file one at a time: the members of an array, or values that follow each other. Memory holds one record.
 *
 * <pre>
 *   [{…}, {…}]   pointers /0, /1        {…}   the pointer is empty
 * </pre>
 */
public final class JsonRecords {
    private JsonRecords() {}

    /** Takes each record. */
    public interface Taker {
        void take(RecordPart record, RecordText text);
    }

    /**
     * Reads to the end, or as far as it is JSON.
     *
     * @param document the source document that places are in
     * @throws tools.jackson.core.JacksonException where it is JSON no longer; what came before was taken
     */
    public static void read(Reader in, Iri document, Taker taker) {
        RecordWindow window = new RecordWindow(in);
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), window)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    members(parser, window, document, taker);
                } else {
                    record(parser, window, "", document, taker);
                }
            }
        }
    }

    private static void members(JsonParser parser, RecordWindow window, Iri document, Taker taker) {
        int index = 0;
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            record(parser, window, "/" + index++, document, taker);
        }
    }

    private static void record(JsonParser parser, RecordWindow window, String pointer, Iri document, Taker taker) {
        long start = parser.currentTokenLocation().getCharOffset();
        window.forget(start);
        RecordPart record = JsonParts.value(parser, "", pointer, start);
        long end = parser.currentLocation().getCharOffset();
        taker.take(
                record,
                RecordText.of(
                        window.text(start, end),
                        window.place(document, start, end).start(),
                        window.line(start)));
    }
}
