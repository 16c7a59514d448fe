package io.retort.client.catalogue.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.Entry;
import io.retort.client.catalogue.FactLine;
import io.retort.client.optimade.OptimadeExport;
import io.retort.client.optimade.OptimadeMaterials;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.formula.Composition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts that an export of ours wrote beside an OPTIMADE entry: nothing of their origin is lost on the way. */
final class OwnFacts {

    private OwnFacts() {}

    /** Of an entry; none where another program wrote it. */
    static List<JsonNode> of(JsonNode entry) {
        List<JsonNode> facts = new ArrayList<>();
        entry.path("attributes").path(OptimadeExport.FACTS).forEach(facts::add);
        return facts;
    }

    /** @throws IllegalArgumentException where one cannot be read */
    static void add(JsonNode entry, List<JsonNode> facts, Intake intake) {
        MaterialId id = MaterialId.parse(entry.path("id").asText());
        JsonNode attributes = entry.path("attributes");
        Composition composition =
                Composition.of(attributes.path(OptimadeExport.FORMULA).asText());
        List<FactLine> lines = new ArrayList<>();
        List<CatalogueSource> sources = new ArrayList<>();
        for (JsonNode fact : facts) {
            CatalogueSource source = source(fact);
            FactLine line = new FactLine(
                    text(fact, "property"),
                    text(fact, "value"),
                    text(fact, "unit"),
                    source.key(),
                    text(fact, "record"),
                    text(fact, "conditions"));
            line.check(id, composition, source);
            lines.add(line);
            sources.add(source);
        }
        sources.forEach(intake::source);
        List<String> names = new ArrayList<>();
        attributes.path(OptimadeExport.NAMES).forEach(name -> names.add(clean(name.asText())));
        Optional<Boolean> observed = Optional.of(attributes.path(OptimadeExport.OBSERVED))
                .filter(JsonNode::isBoolean)
                .map(JsonNode::asBoolean);
        intake.add(new Entry(id, composition.reducedFormula(), names, observed, false, false, lines));
        OptimadeMaterials.structure(entry)
                .filter(structure -> structure.isOrdered())
                .ifPresent(structure -> intake.add(id, structure, lines.get(0).source(), 1));
    }

    private static CatalogueSource source(JsonNode fact) {
        Method method = new Method(
                text(fact, "method"),
                Stream.of(Method.Kind.values())
                        .filter(kind -> kind.name().equalsIgnoreCase(text(fact, "kind")))
                        .findFirst()
                        .orElse(Method.Kind.CALCULATED));
        String name = text(fact, "source");
        String release = text(fact, "release");
        String licence = text(fact, "licence");
        return new CatalogueSource(
                String.join("|", "@export", name, release, method.name(), licence),
                name,
                Optional.of(release).filter(known -> !known.isEmpty()),
                licence,
                method,
                name,
                Optional.empty(),
                Instant.EPOCH);
    }

    private static String text(JsonNode fact, String field) {
        return clean(fact.path(field).asText());
    }

    private static String clean(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ").strip();
    }
}
