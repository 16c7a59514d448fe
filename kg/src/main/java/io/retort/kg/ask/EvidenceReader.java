package io.retort.kg.ask;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import io.retort.kg.Limits;
import io.retort.kg.Term;
import io.retort.kg.store.GraphStore;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Units;
import io.retort.kg.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives values of the graph back as the evidence that was loaded: same id, value, conditions and provenance. */
public final class EvidenceReader {

    private static final int AT_ONCE = 200;

    private static final String QUERY = """
            SELECT * WHERE {
              VALUES ?v { %s }
              ?v rt:property ?property ; qudt:unit ?unit ; rt:basis ?basis ; prov:wasGeneratedBy ?a .
              ?a a ?kind ; rt:method/rdfs:label ?method ; rt:dataset ?d ; rt:record ?record .
              ?d rdfs:label ?source ; rt:licence ?licence .
              OPTIONAL { ?d rt:release ?release }
              OPTIONAL { ?a rt:retrievedAt ?at }
              OPTIONAL { ?a rt:sha256 ?sha256 }
              OPTIONAL { ?v qudt:numericValue ?number }
              OPTIONAL { ?v rt:text ?text }
              OPTIONAL { ?v rt:flag ?flag }
              OPTIONAL { ?v rt:tensor ?tensor }
              OPTIONAL { ?v rt:uncertainty ?uncertainty }
              OPTIONAL { ?v rt:conditions ?conditions
                OPTIONAL { ?conditions rt:temperature ?temperature }
                OPTIONAL { ?conditions rt:pressure ?pressure }
                OPTIONAL { ?conditions rt:cell ?cell } }
              OPTIONAL { ?m rt:value ?v ; rt:composition/rt:formula ?formula }
              OPTIONAL { ?v prov:wasDerivedFrom ?from }
            }""";

    private final GraphStore store;

    public EvidenceReader(GraphStore store) {
        this.store = store;
    }

    /** The facts of these values, in their order; names that are no value of the graph are left out. */
    public List<Evidence> read(Collection<EvidenceId> values) {
        List<EvidenceId> all = List.copyOf(values);
        List<Evidence> facts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            facts.addAll(some(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return facts;
    }

    private List<Evidence> some(List<EvidenceId> values) {
        String names = values.stream().map(id -> "<" + Iris.value(id) + ">").collect(Collectors.joining(" "));
        Map<String, List<Map<String, Term>>> byValue = new LinkedHashMap<>();
        values.forEach(id -> byValue.put(Iris.value(id), new ArrayList<>()));
        store.select(RelationSparql.prefixed(QUERY.formatted(names)), Limits.WIDE)
                .rows()
                .forEach(row ->
                        byValue.getOrDefault(text(row, "v"), new ArrayList<>()).add(row));
        return byValue.values().stream()
                .filter(rows -> !rows.isEmpty())
                .map(EvidenceReader::evidence)
                .toList();
    }

    /** Rows of one value differ in what it was derived from. */
    private static Evidence evidence(List<Map<String, Term>> rows) {
        Map<String, Term> row = rows.get(0);
        Property property = Properties.of(Iris.local(text(row, "property")));
        Unit unit = Unit.of(Units.symbol(text(row, "unit")).orElse(""));
        List<EvidenceId> from = rows.stream()
                .filter(other -> other.containsKey("from"))
                .map(other -> new EvidenceId(Iris.local(text(other, "from"))))
                .distinct()
                .toList();
        return new Evidence(
                new EvidenceId(Iris.local(text(row, "v"))),
                optional(row, "m").map(Iris::local).map(MaterialId::parse),
                optional(row, "formula").map(Composition::of),
                property,
                value(row, unit),
                Basis.valueOf(Iris.local(text(row, "basis")).toUpperCase(Locale.ROOT)),
                conditions(row, unit),
                provenance(row, from));
    }

    private static PropertyValue value(Map<String, Term> row, Unit unit) {
        if (row.get("number") instanceof Term.Number number) {
            return new PropertyValue.Number(new Quantity(number.value(), unit));
        }
        if (row.get("flag") instanceof Term.Flag flag) {
            return new PropertyValue.Flag(flag.value());
        }
        return optional(row, "tensor")
                .<PropertyValue>map(rows -> new PropertyValue.Tensor(tensor(rows), unit))
                .orElseGet(() -> new PropertyValue.Label(text(row, "text")));
    }

    /** {@code [[1.0, 2.0], [3.0, 4.0]]}. */
    private static List<List<Double>> tensor(String rows) {
        return Arrays.stream(rows.substring(1, rows.length() - 1).split("(?<=])\\s*,\\s*"))
                .map(row -> Arrays.stream(row.replaceAll("[\\[\\]\\s]", "").split(","))
                        .map(Double::valueOf)
                        .toList())
                .toList();
    }

    private static Conditions conditions(Map<String, Term> row, Unit unit) {
        return new Conditions(
                quantity(row, "temperature", Unit.of("K")),
                quantity(row, "pressure", Unit.of("GPa")),
                quantity(row, "uncertainty", unit),
                optional(row, "cell").map(cell -> Conditions.CellSetting.valueOf(cell.toUpperCase(Locale.ROOT))));
    }

    private static Provenance provenance(Map<String, Term> row, List<EvidenceId> from) {
        return new Provenance(
                text(row, "source"),
                optional(row, "release"),
                text(row, "record"),
                new Method(text(row, "method"), kind(text(row, "kind"))),
                row.get("at") instanceof Term.Time time ? time.at() : Instant.EPOCH,
                optional(row, "sha256"),
                text(row, "licence"),
                from);
    }

    private static Method.Kind kind(String iri) {
        Concept concept = Vocabulary.concept(iri).orElse(Concept.DERIVATION);
        return concept == Concept.CALCULATION
                ? Method.Kind.CALCULATED
                : concept == Concept.MEASUREMENT ? Method.Kind.MEASURED : Method.Kind.DERIVED;
    }

    private static Optional<Quantity> quantity(Map<String, Term> row, String column, Unit unit) {
        Function<Term, Optional<Quantity>> read = term ->
                term instanceof Term.Number number ? Optional.of(new Quantity(number.value(), unit)) : Optional.empty();
        return Optional.ofNullable(row.get(column)).flatMap(read);
    }

    private static Optional<String> optional(Map<String, Term> row, String column) {
        return Optional.ofNullable(row.get(column)).map(Term::show);
    }

    private static String text(Map<String, Term> row, String column) {
        return optional(row, column).orElse("");
    }
}
