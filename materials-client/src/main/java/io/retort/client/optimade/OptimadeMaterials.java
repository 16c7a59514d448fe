package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.format.StructureSyntaxException;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import io.retort.core.source.Material;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Structure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entries of one database as materials with evidence. */
public final class OptimadeMaterials {

    private static final Conditions AS_GIVEN = Conditions.inCell(Conditions.CellSetting.AS_GIVEN);

    private final Database database;
    private final List<ServedProperty> served;
    private final Instant readAt;

    /** @param readAt when the entries were read */
    public OptimadeMaterials(Database database, Instant readAt) {
        this(database, ServedProperties.known(database), readAt);
    }

    /** @param served in the units that the server states */
    OptimadeMaterials(Database database, ServedProperties served, Instant readAt) {
        this.database = database;
        this.served = served.all();
        this.readAt = readAt;
    }

    /** @throws IllegalArgumentException where the entry has no usable id or formula; it says which */
    public Material material(JsonNode entry) {
        MaterialId id = EntryId.material(database, entry.path("id").asText());
        Optional<Structure> structure = structure(entry);
        Composition composition = composition(entry, structure);
        List<Evidence> facts = new Facts(id, composition, entry).all(structure);
        boolean measured = database.method().kind() == Method.Kind.MEASURED;
        return new Material(
                id, composition, List.of(), measured ? Optional.of(true) : Optional.empty(), false, false, facts);
    }

    /** The structure, where the entry has one that is whole and can be read. */
    public static Optional<Structure> structure(JsonNode entry) {
        try {
            return StructureRules.hasGoodAtoms(entry) ? OptimadeStructures.read(entry) : Optional.empty();
        } catch (StructureSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Composition composition(JsonNode entry, Optional<Structure> structure) {
        JsonNode attributes = entry.path("attributes");
        String formula = attributes.path("chemical_formula_reduced").asText("");
        if (formula.isEmpty() || formula.equals("null")) {
            return structure
                    .map(Structure::composition)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "entry '" + entry.path("id").asText() + "' has neither formula nor structure"));
        }
        return Composition.of(formula);
    }

    /** The facts of one entry in the making. */
    private final class Facts {

        private final MaterialId id;
        private final Composition composition;
        private final JsonNode entry;
        private final List<Evidence> facts = new ArrayList<>();

        Facts(MaterialId id, Composition composition, JsonNode entry) {
            this.id = id;
            this.composition = composition;
            this.entry = entry;
        }

        List<Evidence> all(Optional<Structure> structure) {
            served.forEach(this::served);
            symmetry(entry.path("attributes"));
            structure.ifPresent(this::cell);
            return facts;
        }

        private void served(ServedProperty one) {
            JsonNode value = entry.path("attributes");
            for (String name : one.field().names()) {
                value = value.path(name);
            }
            if (value.isNumber() && one.property().kind() == Property.Kind.NUMBER) {
                double own = new Quantity(value.doubleValue(), one.unit())
                        .in(one.property().unit())
                        .value();
                number(one.property(), own, Conditions.NONE, one.method());
            }
        }

        private void symmetry(JsonNode attributes) {
            JsonNode number = attributes.path("space_group_it_number");
            if (number.isInt()) {
                number(Properties.SPACEGROUP_NUMBER, number.intValue(), Conditions.NONE, database.method());
            }
            String symbol =
                    attributes.path("space_group_symbol_hermann_mauguin").asText("null");
            if (!symbol.equals("null") && !symbol.isBlank()) {
                add(Properties.SPACEGROUP_SYMBOL, new PropertyValue.Label(symbol), Conditions.NONE, database.method());
            }
        }

        private void cell(Structure structure) {
            Lattice lattice = structure.lattice();
            double[] parameters = {
                lattice.a().length(),
                lattice.b().length(),
                lattice.c().length(),
                lattice.alpha(),
                lattice.beta(),
                lattice.gamma()
            };
            for (int i = 0; i < parameters.length; i++) {
                number(Properties.LATTICE.get(i), parameters[i], AS_GIVEN, database.method());
            }
            number(Properties.VOLUME, structure.volume(), AS_GIVEN, database.method());
            number(Properties.NSITES, structure.sites().size(), AS_GIVEN, database.method());
            if (OptimadeStructures.isAllAtoms(entry)) {
                number(Properties.DENSITY, structure.density(), Conditions.NONE, database.method());
            }
        }

        private void number(Property property, double value, Conditions conditions, Method method) {
            if (Double.isFinite(value)) {
                Unit unit = property.unit();
                add(property, new PropertyValue.Number(new Quantity(value, unit)), conditions, method);
            }
        }

        private void add(Property property, PropertyValue value, Conditions conditions, Method method) {
            Provenance provenance = new Provenance(
                    database.name() + " (OPTIMADE)",
                    Optional.empty(),
                    entry.path("id").asText(),
                    method,
                    readAt,
                    Optional.empty(),
                    database.licence(),
                    List.of());
            facts.add(Evidence.recorded(id, composition, property, value, conditions, provenance));
        }
    }
}
