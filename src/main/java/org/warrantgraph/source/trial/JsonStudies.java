package org.warrantgraph.source.trial;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.warrantgraph.model.Iri;
import org.warrantgraph.source.record.JsonParts;
import org.warrantgraph.source.record.RecordPart;
import org.warrantgraph.source.record.RecordText;
import org.warrantgraph.source.record.RecordWindow;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes the studies out of JSON of the registry, one at a time: a study alone, a page of the API (version 2), a
 * {@code FullStudiesResponse} (version 1).
 */
final class JsonStudies {
    private static final Set<String> LISTS = Set.of("studies", "FullStudies");
    private static final Set<String> ENVELOPES = Set.of("FullStudiesResponse", "FullStudy");

    private final JsonParser parser;
    private final RecordWindow window;
    private final Iri document;
    private final Taker taker;
    private long recordStart;

    /** Takes each study. */
    interface Taker {
        /** @param alone true where the file is this one record and no list of records */
        void take(Field record, RecordText text, boolean alone);
    }

    private JsonStudies(JsonParser parser, RecordWindow window, Iri document, Taker taker) {
        this.parser = parser;
        this.window = window;
        this.document = document;
        this.taker = taker;
    }

    /**
     * Reads to the end, or as far as it is JSON.
     *
     * @throws JacksonException where it is JSON no longer; what came before was taken
     */
    static void read(Reader in, Iri document, Taker taker) {
        RecordWindow window = new RecordWindow(in);
        JsonFactory factory = new JsonFactory();
        try (JsonParser parser = factory.createParser(tools.jackson.core.ObjectReadContext.empty(), window)) {
            new JsonStudies(parser, window, document, taker).root();
        }
    }

    private void root() {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            records("");
        } else if (token == JsonToken.START_OBJECT) {
            envelope("");
        }
    }

    /** An object that is a study itself, or has studies in it. */
    private void envelope(String pointer) {
        begin();
        int start = 0;
        List<RecordPart> own = new ArrayList<>();
        boolean lists = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            String below = JsonParts.below(pointer, key);
            if (value == JsonToken.START_ARRAY && LISTS.contains(key)) {
                records(below);
                lists = true;
            } else if (value == JsonToken.START_OBJECT && ENVELOPES.contains(key)) {
                envelope(below);
                lists = true;
            } else {
                own.add(JsonParts.value(parser, key, below, recordStart));
            }
        }
        long end = parser.currentLocation().getCharOffset();
        boolean study = own.stream()
                .anyMatch(part -> part.name().equals("protocolSection")
                        || part.name().equals("Study")
                        || part.name().equals("ProtocolSection"));
        if (!lists && study) {
            hand(new RecordPart("", pointer, "", false, own, start, (int) (end - recordStart)), end, true);
        }
    }

    private void records(String pointer) {
        int index = 0;
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            begin();
            RecordPart part = JsonParts.value(parser, "", pointer + "/" + index++, recordStart);
            hand(part, parser.currentLocation().getCharOffset(), false);
        }
    }

    private void begin() {
        recordStart = parser.currentTokenLocation().getCharOffset();
        window.forget(recordStart);
    }

    private void hand(RecordPart part, long end, boolean alone) {
        RecordPart root = part.children().stream()
                .filter(child -> child.name().equals("Study"))
                .findFirst()
                .orElse(part);
        boolean old = root.children().stream().anyMatch(child -> child.name().equals("ProtocolSection"));
        taker.take(Field.record(root, old ? Shape.API_V1 : Shape.API_V2), text(end), alone);
    }

    private RecordText text(long end) {
        return RecordText.of(
                window.text(recordStart, end),
                window.place(document, recordStart, end).start(),
                window.line(recordStart));
    }
}
