package io.retort.core.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Occupancies;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes one OPTIMADE entry of type {@code structures}. */
final class OptimadeWriter {

    private final Structure structure;

    OptimadeWriter(Structure structure) {
        this.structure = structure;
    }

    String write() {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("type", "structures");
            json.writeStringField("id", structure.reducedFormula());
            json.writeObjectFieldStart("attributes");
            composition(json);
            cell(json);
            species(json);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** Symbols in alphabetical order, as the specification wants them. */
    private void composition(JsonGenerator json) throws IOException {
        Composition composition = structure.composition();
        SortedMap<String, Double> amounts = new TreeMap<>();
        composition.reduced().amounts().forEach((element, amount) -> amounts.put(element.symbol(), amount));
        json.writeArrayFieldStart("elements");
        for (String symbol : amounts.keySet()) {
            json.writeString(symbol);
        }
        json.writeEndArray();
        json.writeNumberField("nelements", amounts.size());
        StringBuilder formula = new StringBuilder();
        amounts.forEach((symbol, amount) -> formula.append(symbol).append(amount == 1 ? "" : amount(amount)));
        json.writeStringField("chemical_formula_reduced", formula.toString());
        json.writeStringField("chemical_formula_anonymous", composition.anonymousFormula());
    }

    private static String amount(double amount) {
        return amount == Math.rint(amount) ? String.valueOf((long) amount) : String.valueOf(amount);
    }

    private void cell(JsonGenerator json) throws IOException {
        json.writeFieldName("dimension_types");
        json.writeArray(new int[] {1, 1, 1}, 0, 3);
        json.writeNumberField("nperiodic_dimensions", 3);
        json.writeFieldName("lattice_vectors");
        JsonText.rows(json, structure.lattice());
        json.writeNumberField("nsites", structure.sites().size());
        json.writeArrayFieldStart("cartesian_site_positions");
        for (Site site : structure.sites()) {
            Cartesian at = structure.lattice().cartesian(site.position());
            JsonText.row(json, at.x(), at.y(), at.z());
        }
        json.writeEndArray();
    }

    /** Sites with equal occupants share a species, named after them. */
    private void species(JsonGenerator json) throws IOException {
        Map<SortedMap<Element, Double>, String> names = new LinkedHashMap<>();
        json.writeArrayFieldStart("species_at_sites");
        for (Site site : structure.sites()) {
            json.writeString(names.computeIfAbsent(site.occupancies(), OptimadeWriter::name));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("species");
        for (Map.Entry<SortedMap<Element, Double>, String> entry : names.entrySet()) {
            species(json, entry.getValue(), entry.getKey());
        }
        json.writeEndArray();
        disorder(json);
    }

    private static void species(JsonGenerator json, String name, SortedMap<Element, Double> occupants)
            throws IOException {
        double vacant =
                1 - occupants.values().stream().mapToDouble(Double::doubleValue).sum();
        boolean vacancies = vacant > 1e-8;
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeArrayFieldStart("chemical_symbols");
        for (Element element : occupants.keySet()) {
            json.writeString(element.symbol());
        }
        if (vacancies) {
            json.writeString("vacancy");
        }
        json.writeEndArray();
        json.writeArrayFieldStart("concentration");
        for (double share : occupants.values()) {
            json.writeNumber(share);
        }
        if (vacancies) {
            json.writeNumber(vacant);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void disorder(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("structure_features");
        if (!structure.isOrdered()) {
            for (String feature : List.of("disorder")) {
                json.writeString(feature);
            }
        }
        json.writeEndArray();
    }

    private static String name(SortedMap<Element, Double> occupants) {
        boolean alone = Occupancies.of(occupants).isOrdered();
        StringBuilder name = new StringBuilder();
        occupants.forEach((element, share) -> name.append(element.symbol()).append(alone ? "" : String.valueOf(share)));
        return name.toString();
    }
}
