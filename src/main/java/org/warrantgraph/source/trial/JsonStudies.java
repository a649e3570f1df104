package org.warrantgraph.source.trial;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.warrantgraph.model.Iri;
import org.warrantgraph.source.literature.RecordWindow;
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
        List<Part> own = new ArrayList<>();
        boolean lists = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            String below = pointer + "/" + escaped(key);
            if (value == JsonToken.START_ARRAY && LISTS.contains(key)) {
                records(below);
                lists = true;
            } else if (value == JsonToken.START_OBJECT && ENVELOPES.contains(key)) {
                envelope(below);
                lists = true;
            } else {
                own.add(value(key, below, value));
            }
        }
        long end = parser.currentLocation().getCharOffset();
        boolean study = own.stream()
                .anyMatch(part -> part.name().equals("protocolSection")
                        || part.name().equals("Study")
                        || part.name().equals("ProtocolSection"));
        if (!lists && study) {
            hand(new Part("", pointer, "", false, own, start, (int) (end - recordStart)), end, true);
        }
    }

    private void records(String pointer) {
        int index = 0;
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            begin();
            Part part = value("", pointer + "/" + index++, token);
            hand(part, parser.currentLocation().getCharOffset(), false);
        }
    }

    private void begin() {
        recordStart = parser.currentTokenLocation().getCharOffset();
        window.forget(recordStart);
    }

    private void hand(Part part, long end, boolean alone) {
        Part root = part.children().stream()
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

    private Part value(String name, String pointer, JsonToken token) {
        int start = (int) (parser.currentTokenLocation().getCharOffset() - recordStart);
        List<Part> children = new ArrayList<>();
        String text = "";
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                children.add(value(key, pointer + "/" + escaped(key), parser.nextToken()));
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken next = parser.nextToken();
                    next != null && next != JsonToken.END_ARRAY;
                    next = parser.nextToken()) {
                children.add(value("", pointer + "/" + children.size(), next));
            }
        } else if (token != JsonToken.VALUE_NULL) {
            text = String.valueOf(parser.getString());
        }
        int end = (int) (parser.currentLocation().getCharOffset() - recordStart);
        return new Part(name, pointer, text, token == JsonToken.START_ARRAY, children, start, end);
    }

    /** As JSON pointers write it: {@code ~0} for a tilde, {@code ~1} for a slash. */
    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
