package io.retort.client.catalogue.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * The documents of a dump, one after the other, whichever way it was kept: {@code {"data": [ … ]}}, {@code [ … ]}, one
 * object a line, or a single object. Only one document is in memory at a time.
 */
final class JsonDocuments {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonDocuments() {}

    /** @throws IOException where it is not whole JSON */
    static void read(InputStream in, Consumer<JsonNode> reader) throws IOException {
        try (JsonParser parser = JSON.getFactory().createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    array(parser, reader);
                } else if (token == JsonToken.START_OBJECT) {
                    object(parser, reader);
                } else {
                    throw new IOException("expected objects, found " + parser.getText());
                }
            }
        }
    }

    private static void array(JsonParser parser, Consumer<JsonNode> reader) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.accept(JSON.readTree(parser));
        }
    }

    /** An envelope hands over its list; any other object is a document itself. */
    private static void object(JsonParser parser, Consumer<JsonNode> reader) throws IOException {
        ObjectNode document = JSON.createObjectNode();
        boolean envelope = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            boolean list = parser.nextToken() == JsonToken.START_ARRAY && name.equals("data");
            if (list) {
                envelope = true;
                array(parser, reader);
            } else if (envelope) {
                parser.skipChildren();
            } else {
                document.set(name, JSON.readTree(parser));
            }
        }
        if (!envelope) {
            reader.accept(document);
        }
    }
}
