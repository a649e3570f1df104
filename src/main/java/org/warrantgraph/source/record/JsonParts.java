package org.warrantgraph.source.record;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads values of JSON as trees of parts that know their JSON pointers and places. */
public final class JsonParts {
    private JsonParts() {}

    /**
     * The value the parser is at, read to its end.
     *
     * @param name its key; empty for members of lists
     * @param pointer JSON pointer from the root of the file to it
     * @param recordStart offset of the record in what the parser reads, in UTF-16 units; places count from there
     * @throws tools.jackson.core.JacksonException where it is no JSON
     */
    public static RecordPart value(JsonParser parser, String name, String pointer, long recordStart) {
        JsonToken token = parser.currentToken();
        int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset() - recordStart);
        List<RecordPart> children = new ArrayList<>();
        String text = "";
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                children.add(value(parser, key, below(pointer, key), recordStart));
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken next = parser.nextToken();
                    next != null && next != JsonToken.END_ARRAY;
                    next = parser.nextToken()) {
                children.add(value(parser, "", pointer + "/" + children.size(), recordStart));
            }
        } else if (token != null && token != JsonToken.VALUE_NULL) {
            text = String.valueOf(parser.getString());
        }
        int end = Math.toIntExact(parser.currentLocation().getCharOffset() - recordStart);
        return new RecordPart(name, pointer, text, token == JsonToken.START_ARRAY, children, start, end);
    }

    /** The pointer of a member: {@code ~0} stands for a tilde in its key, {@code ~1} for a slash. */
    public static String below(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
