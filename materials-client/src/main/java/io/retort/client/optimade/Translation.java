package io.retort.client.optimade;

import io.retort.client.optimade.filter.Field;
import io.retort.client.optimade.filter.Filter;
import io.retort.client.optimade.filter.Operator;
import io.retort.core.element.Element;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.NotServedException;
import io.retort.core.source.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A query in the words of one database: what its server looks for, and what must be looked at here because OPTIMADE has no
 * words for it.
 */
public final class Translation {

    /** Read from the structure of each entry, so that they can be filtered here whatever the server knows. */
    private static final Set<Property> FROM_STRUCTURE = Set.of(
            Properties.DENSITY,
            Properties.VOLUME,
            Properties.LATTICE_A,
            Properties.LATTICE_B,
            Properties.LATTICE_C,
            Properties.LATTICE_ALPHA,
            Properties.LATTICE_BETA,
            Properties.LATTICE_GAMMA,
            Properties.SPACEGROUP_NUMBER);

    private static final Field ELEMENTS = Field.of("elements");

    private final Database database;
    private final ServedProperties served;
    private Filter filter = Filter.EVERYTHING;
    private final List<String> local = new ArrayList<>();
    private Predicate<Material> rest = material -> true;

    /** @throws NotServedException where the database cannot know the answer, with who might */
    Translation(Database database, ServedProperties served, MaterialQuery query) {
        this.database = database;
        this.served = served;
        ids(query.ids());
        query.composition().ifPresent(this::composition);
        query.system().ifPresent(system -> onlyElements(system.elements()));
        if (!query.include().isEmpty()) {
            and(ELEMENTS.hasAll(symbols(query.include())));
        }
        if (!query.exclude().isEmpty()) {
            and(ELEMENTS.hasAny(symbols(query.exclude())).negated());
        }
        query.name().ifPresent(name -> unknown("names of polymorphs, such as " + name));
        query.ranges().forEach(this::range);
        query.labels().forEach(this::label);
        query.flags().forEach(this::flag);
        query.observed().ifPresent(this::observed);
        query.sort().ifPresent(sort -> requireServed(sort.property()));
    }

    /** For the server. */
    public Filter filter() {
        return filter;
    }

    /** What is filtered here, in words; empty where the server does it all. */
    public List<String> local() {
        return List.copyOf(local);
    }

    boolean accepts(Material material) {
        return rest.test(material);
    }

    private void ids(List<MaterialId> ids) {
        ids.stream()
                .map(id -> Field.of("id").isEqualTo(EntryId.of(id)))
                .reduce(Filter::or)
                .ifPresent(this::and);
    }

    /** Symbols in alphabetical order, whole numbers without common divisor, as the specification writes it. */
    private void composition(Composition composition) {
        Map<String, Double> amounts = new TreeMap<>();
        composition.reduced().amounts().forEach((element, amount) -> amounts.put(element.symbol(), amount));
        boolean whole = amounts.values().stream().allMatch(amount -> Math.abs(amount - Math.rint(amount)) < 1e-9);
        if (whole) {
            StringBuilder formula = new StringBuilder();
            amounts.forEach((symbol, amount) ->
                    formula.append(symbol).append(Math.rint(amount) == 1 ? "" : Long.toString(Math.round(amount))));
            and(Field.of("chemical_formula_reduced").isEqualTo(formula));
        } else {
            onlyElements(composition.elements());
            here(
                    "formula " + composition.reducedFormula(),
                    material -> material.composition().sameRatio(composition));
        }
    }

    private void onlyElements(Set<Element> elements) {
        and(ELEMENTS.hasAll(symbols(elements)).and(Field.of("nelements").isEqualTo(elements.size())));
    }

    private void range(Range range) {
        Property property = range.property();
        Optional<Field> field = field(property);
        if (field.isPresent()) {
            Operator above = range.minIncluded() ? Operator.AT_LEAST : Operator.ABOVE;
            Operator below = range.maxIncluded() ? Operator.AT_MOST : Operator.BELOW;
            range.min().ifPresent(min -> and(field.get().is(above, bound(property, min))));
            range.max().ifPresent(max -> and(field.get().is(below, bound(property, max))));
        } else {
            requireServed(property);
            here(range.toString(), material -> {
                var number = material.number(property);
                return number.isPresent() && range.accepts(number.getAsDouble());
            });
        }
    }

    private void label(Property property, String wanted) {
        if (!property.equals(Properties.SPACEGROUP_SYMBOL)) {
            unknown(property.name());
        }
        here(
                property.name() + " " + wanted,
                material -> material.facts(property).stream()
                        .anyMatch(fact -> fact.value() instanceof PropertyValue.Label label
                                && plain(label.text()).equals(plain(wanted))));
    }

    private void flag(Property property, boolean wanted) {
        if (property.equals(Properties.IS_STABLE)) {
            and(energyAboveHull().is(wanted ? Operator.AT_MOST : Operator.ABOVE, 0));
        } else if (property.equals(Properties.IS_METAL)
                && field(Properties.BAND_GAP).isPresent()) {
            Field gap = field(Properties.BAND_GAP).orElseThrow();
            and(gap.is(wanted ? Operator.AT_MOST : Operator.ABOVE, 0));
        } else {
            unknown(property.name());
        }
    }

    private Field energyAboveHull() {
        requireServed(Properties.ENERGY_ABOVE_HULL);
        return field(Properties.ENERGY_ABOVE_HULL).orElseThrow();
    }

    /** A database of experiments has observed materials only; another does not say. */
    private void observed(boolean wanted) {
        if (database.method().kind() != Method.Kind.MEASURED) {
            unknown("whether a material is known from experiment");
        }
        if (!wanted) {
            and(Field.of("id").isUnknown());
        }
    }

    private Optional<Field> field(Property property) {
        return property.equals(Properties.NSITES)
                ? Optional.of(Field.of("nsites"))
                : served.find(property).map(ServedProperty::field);
    }

    /** The bound in the unit of the database. */
    private double bound(Property property, double bound) {
        return served.find(property)
                .map(one -> new Quantity(bound, property.unit()).in(one.unit()).value())
                .orElse(bound);
    }

    private void requireServed(Property property) {
        if (field(property).isEmpty() && !FROM_STRUCTURE.contains(property)) {
            unknown(property.name());
        }
    }

    private void unknown(String what) {
        throw new NotServedException(database.name() + " does not serve " + what
                + " through OPTIMADE. Ask without it, or ask the catalogue or the Materials Project.");
    }

    private void and(Filter part) {
        filter = filter.and(part);
    }

    private void here(String words, Predicate<Material> test) {
        local.add(words);
        rest = rest.and(test);
    }

    private static String plain(String symbol) {
        return symbol.replace(" ", "").replace("_", "");
    }

    private static Object[] symbols(Collection<Element> elements) {
        return elements.stream().map(Element::symbol).sorted().toArray();
    }
}
