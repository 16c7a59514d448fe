package io.retort.tools.material;

import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Plausibility;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of a property of one record: stated, or following exactly from what is stated. */
public final class Facts {

    /** Calculated before derived before measured, PBE first of all, for what others are compared with; then by cell. */
    private static final Comparator<Evidence> ORDER = Comparator.comparing(Facts::rank)
            .thenComparing(fact -> !fact.provenance().method().equals(Method.PBE))
            .thenComparing(fact -> !fact.conditions().cell().equals(Optional.of(CellSetting.CONVENTIONAL)));

    private final DerivationRules rules;

    public Facts(MaterialsSource source) {
        this.rules = new DerivationRules(source);
    }

    /** All that is known and possible, one per method and condition; empty where nothing is. */
    public List<Evidence> of(Material material, Property property) {
        List<Evidence> stated = distinct(material.facts(property).stream()
                .filter(fact -> isPossible(material, fact))
                .sorted(ORDER)
                .toList());
        return stated.isEmpty() && !isRefused(material, property)
                ? rules.derive(material, property).stream()
                        .filter(fact -> isPossible(material, fact))
                        .toList()
                : stated;
    }

    /** The preferred one of {@link #of}. */
    public Optional<Evidence> first(Material material, Property property) {
        return of(material, property).stream().findFirst();
    }

    /** Whether the record states this property and none of the values is possible. */
    public boolean isRefused(Material material, Property property) {
        List<Evidence> stated = material.facts(property);
        return !stated.isEmpty() && stated.stream().noneMatch(fact -> isPossible(material, fact));
    }

    static boolean isPossible(Material material, Evidence fact) {
        return Plausibility.flaw(material, fact).isEmpty();
    }

    /** One a source, method, condition and record: of several releases the preferred one; of several cells likewise. */
    private static List<Evidence> distinct(List<Evidence> facts) {
        Set<Object> seen = new HashSet<>();
        return facts.stream()
                .filter(fact -> fact.conditions()
                        .cell()
                        .equals(facts.get(0).conditions().cell()))
                .filter(fact -> seen.add(List.of(
                        fact.provenance().source(),
                        fact.provenance().method(),
                        fact.provenance().record(),
                        fact.conditions())))
                .toList();
    }

    private static int rank(Evidence fact) {
        Method.Kind kind = fact.provenance().method().kind();
        return switch (kind) {
            case CALCULATED -> 0;
            case DERIVED -> 1;
            case MEASURED -> 2;
        };
    }
}
