package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.Entry;
import io.retort.client.catalogue.FactLine;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.structure.Structure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One structure of a calculation with what stands beside it, as ASE writes it: total energy in eV, and keys of one's
 * own. A key that is the key of a property is one, in the property's own unit; others are left out, since nothing says
 * what they are. The functional is that of the key {@code functional}, {@code xc} or {@code method}; else it is not stated.
 *
 * @param structure in the cell as calculated
 * @param energy of that cell, in eV
 * @param keys beside it
 * @param record where in the file
 */
record Calculation(Structure structure, OptionalDouble energy, Map<String, String> keys, String record) {

    private static final List<String> IDS = List.of("material_id", "mpid", "mp_id", "mp-id");
    private static final List<String> METHODS = List.of("functional", "xc", "method");
    private static final Method NOT_STATED = Method.calculated("calculation, functional not stated");

    /** @param key of its own within the file, for an id where it names no record of a database */
    void add(String key, Intake intake) {
        CatalogueSource source = source(intake.file());
        MaterialId id = first(IDS).flatMap(Calculation::id).orElseGet(() -> new MaterialId("own", key));
        List<FactLine> facts = new ArrayList<>();
        energy.ifPresent(total -> facts.add(
                fact(Properties.ENERGY_PER_ATOM, total / structure.sites().size(), source, "")));
        facts.add(fact(Properties.NSITES, structure.sites().size(), source, Facts.AS_GIVEN));
        facts.add(fact(Properties.VOLUME, structure.volume(), source, Facts.AS_GIVEN));
        facts.add(fact(Properties.DENSITY, structure.density(), source, ""));
        keys.forEach((name, text) -> Properties.find(name.toLowerCase(Locale.ROOT))
                .filter(property -> property.kind() != Property.Kind.TENSOR && stated(facts, property))
                .map(property -> new FactLine(property.key(), text, "", source.key(), record, ""))
                .ifPresent(facts::add));
        facts.forEach(fact -> fact.check(id, structure.composition(), source));
        intake.source(source);
        intake.add(Entry.of(id, structure.composition().reducedFormula(), facts));
        Optional.of(structure)
                .filter(Structure::isOrdered)
                .ifPresent(ordered -> intake.add(id, ordered, source.key(), 1));
    }

    private static boolean stated(List<FactLine> facts, Property property) {
        return facts.stream().noneMatch(fact -> fact.property().equals(property.key()));
    }

    private FactLine fact(Property property, double value, CatalogueSource source, String conditions) {
        return new FactLine(property.key(), Double.toString(value), "", source.key(), record, conditions);
    }

    private CatalogueSource source(String file) {
        Method method = first(METHODS).map(Method::calculated).orElse(NOT_STATED);
        return new CatalogueSource(
                String.join("|", "@calculation", file, method.name()),
                file,
                Optional.empty(),
                "all rights reserved",
                method,
                file,
                Optional.empty(),
                Instant.EPOCH);
    }

    private Optional<String> first(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(keys.get(name)))
                .map(text -> text.replaceAll("[\\t\\r\\n|]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Optional<MaterialId> id(String text) {
        try {
            return Optional.of(MaterialId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
