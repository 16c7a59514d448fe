package io.retort.core.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.SiteProperties;
import io.retort.core.structure.SiteValue;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.util.Map;

/** Writes what pymatgen's {@code Structure.from_dict} reads. */
final class PymatgenWriter {

    private final Structure structure;

    PymatgenWriter(Structure structure) {
        this.structure = structure;
    }

    String write() {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("@module", "pymatgen.core.structure");
            json.writeStringField("@class", "Structure");
            json.writeNullField("charge");
            lattice(json);
            json.writeArrayFieldStart("sites");
            for (Site site : structure.sites()) {
                site(json, site);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void lattice(JsonGenerator json) throws IOException {
        Lattice lattice = structure.lattice();
        json.writeObjectFieldStart("lattice");
        json.writeFieldName("matrix");
        JsonText.rows(json, lattice);
        json.writeNumberField("a", lattice.a().length());
        json.writeNumberField("b", lattice.b().length());
        json.writeNumberField("c", lattice.c().length());
        json.writeNumberField("alpha", lattice.alpha());
        json.writeNumberField("beta", lattice.beta());
        json.writeNumberField("gamma", lattice.gamma());
        json.writeNumberField("volume", structure.volume());
        json.writeEndObject();
    }

    private void site(JsonGenerator json, Site site) throws IOException {
        Fractional at = site.position();
        Cartesian place = structure.lattice().cartesian(at);
        json.writeStartObject();
        json.writeArrayFieldStart("species");
        for (Map.Entry<Element, Double> occupant : site.occupancies().entrySet()) {
            json.writeStartObject();
            json.writeStringField("element", occupant.getKey().symbol());
            Double state = site.properties().oxidationStates().get(occupant.getKey());
            if (state != null) {
                json.writeNumberField("oxidation_state", state);
            }
            json.writeNumberField("occu", occupant.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("abc");
        JsonText.row(json, at.a(), at.b(), at.c());
        json.writeFieldName("xyz");
        JsonText.row(json, place.x(), place.y(), place.z());
        json.writeStringField("label", site.label());
        properties(json, site.properties());
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, SiteProperties properties) throws IOException {
        json.writeObjectFieldStart("properties");
        if (properties.moment().isPresent()) {
            Cartesian moment = properties.moment().get();
            json.writeFieldName("magmom");
            if (moment.x() == 0 && moment.y() == 0) {
                json.writeNumber(moment.z());
            } else {
                JsonText.row(json, moment.x(), moment.y(), moment.z());
            }
        }
        for (Map.Entry<String, SiteValue> other : properties.others().entrySet()) {
            json.writeFieldName(other.getKey());
            value(json, other.getValue());
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, SiteValue value) throws IOException {
        if (value instanceof SiteValue.Scalar scalar) {
            json.writeNumber(scalar.value());
        } else if (value instanceof SiteValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof SiteValue.Vector vector) {
            double[] values =
                    vector.values().stream().mapToDouble(Double::doubleValue).toArray();
            json.writeArray(values, 0, values.length);
        } else if (value instanceof SiteValue.Flags flags) {
            json.writeStartArray();
            for (boolean flag : flags.values()) {
                json.writeBoolean(flag);
            }
            json.writeEndArray();
        }
    }
}
