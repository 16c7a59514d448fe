package io.retort.tools;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts that follow from other facts. Each names its parents, and its record says how it follows. */
public final class DerivedEvidence {

    private static final String SOURCE = "Retort";
    private static final String OWN_LICENCE = "CC0-1.0";

    private DerivedEvidence() {}

    /** The result of a calculation; about a material where all parents are about that one. */
    public static Evidence result(Quantity value, Basis basis, Method method, String record, List<Evidence> parents) {
        return result(Properties.RESULT, value, basis, method, record, parents);
    }

    /** The same as another property than a plain result. */
    public static Evidence result(
            Property property, Quantity value, Basis basis, Method method, String record, List<Evidence> parents) {
        return Evidence.of(
                shared(parents, Evidence::material),
                shared(parents, Evidence::composition),
                property,
                new PropertyValue.Number(value),
                basis,
                Conditions.NONE,
                provenance(SOURCE, Optional.empty(), method, record, parents));
    }

    /** Another property of the material that the parents, at least one, are about. */
    public static Evidence of(
            Property property, PropertyValue value, Method method, String record, List<Evidence> parents) {
        Evidence first = parents.get(0);
        return Evidence.of(
                first.material(),
                first.composition(),
                property,
                value,
                property.basis(),
                Conditions.NONE,
                provenance(first.provenance().source(), first.provenance().release(), method, record, parents));
    }

    private static Provenance provenance(
            String source, Optional<String> release, Method method, String record, List<Evidence> parents) {
        List<EvidenceId> ids = parents.stream().map(Evidence::id).distinct().toList();
        String licence = parents.stream()
                .map(parent -> parent.provenance().licence())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Provenance(
                source,
                release,
                record,
                method,
                Instant.now(),
                Optional.empty(),
                licence.isEmpty() ? OWN_LICENCE : licence,
                ids);
    }

    private static <T> Optional<T> shared(List<Evidence> parents, Function<Evidence, Optional<T>> of) {
        List<Optional<T>> values = parents.stream().map(of).distinct().toList();
        return values.size() == 1 ? values.get(0) : Optional.empty();
    }
}
