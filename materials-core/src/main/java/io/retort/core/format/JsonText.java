package io.retort.core.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes JSON into memory. */
final class JsonText {

    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private JsonText() {}

    static String of(Content content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written
        }
        return out.toString();
    }

    static void row(JsonGenerator json, double x, double y, double z) throws IOException {
        json.writeArray(new double[] {x, y, z}, 0, 3);
    }

    static void rows(JsonGenerator json, Lattice lattice) throws IOException {
        json.writeStartArray();
        for (Cartesian v : new Cartesian[] {lattice.a(), lattice.b(), lattice.c()}) {
            row(json, v.x(), v.y(), v.z());
        }
        json.writeEndArray();
    }
}
