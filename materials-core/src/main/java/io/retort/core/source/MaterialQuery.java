package io.retort.core.source;

import io.retort.core.element.Element;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Property;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for. Everything given must hold; an empty field asks for nothing.
 *
 * @param ids one of these
 * @param composition this ratio of elements
 * @param system exactly these elements
 * @param include at least these elements
 * @param exclude none of these elements
 * @param name of the polymorph: {@code rutile}
 * @param ranges conditions on numbers
 * @param labels exact labels, such as {@code ordering = FM}
 * @param flags yes-or-no properties, such as {@code is_stable = true}
 * @param observed known from experiment, or not
 * @param sort order of the results; else by energy above hull, then id
 * @param limit at most so many
 * @param offset skip so many
 */
public record MaterialQuery(
        List<MaterialId> ids,
        Optional<Composition> composition,
        Optional<ChemicalSystem> system,
        Set<Element> include,
        Set<Element> exclude,
        Optional<String> name,
        List<Range> ranges,
        Map<Property, String> labels,
        Map<Property, Boolean> flags,
        Optional<Boolean> observed,
        Optional<Sort> sort,
        int limit,
        int offset) {

    /** Results in a page where the query does not say. */
    public static final int DEFAULT_LIMIT = 20;

    /** Every material. */
    public static final MaterialQuery ALL = new MaterialQuery(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            List.of(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            DEFAULT_LIMIT,
            0);

    public MaterialQuery {
        ids = List.copyOf(ids);
        include = Set.copyOf(include);
        exclude = Set.copyOf(exclude);
        ranges = List.copyOf(ranges);
        labels = Map.copyOf(labels);
        flags = Map.copyOf(flags);
        if (limit < 1 || offset < 0) {
            throw new IllegalArgumentException("A page has a limit of 1 or more and an offset of 0 or more, not "
                    + limit + " and " + offset + ".");
        }
    }

    public static MaterialQuery of(Composition composition) {
        return ALL.withComposition(composition);
    }

    public MaterialQuery withIds(List<MaterialId> value) {
        return new MaterialQuery(
                value,
                composition,
                system,
                include,
                exclude,
                name,
                ranges,
                labels,
                flags,
                observed,
                sort,
                limit,
                offset);
    }

    public MaterialQuery withComposition(Composition value) {
        return new MaterialQuery(
                ids,
                Optional.of(value),
                system,
                include,
                exclude,
                name,
                ranges,
                labels,
                flags,
                observed,
                sort,
                limit,
                offset);
    }

    public MaterialQuery withSystem(ChemicalSystem value) {
        return new MaterialQuery(
                ids,
                composition,
                Optional.of(value),
                include,
                exclude,
                name,
                ranges,
                labels,
                flags,
                observed,
                sort,
                limit,
                offset);
    }

    public MaterialQuery withInclude(Set<Element> value) {
        return new MaterialQuery(
                ids, composition, system, value, exclude, name, ranges, labels, flags, observed, sort, limit, offset);
    }

    public MaterialQuery withExclude(Set<Element> value) {
        return new MaterialQuery(
                ids, composition, system, include, value, name, ranges, labels, flags, observed, sort, limit, offset);
    }

    public MaterialQuery withName(String value) {
        return new MaterialQuery(
                ids,
                composition,
                system,
                include,
                exclude,
                Optional.of(value),
                ranges,
                labels,
                flags,
                observed,
                sort,
                limit,
                offset);
    }

    public MaterialQuery withRange(Range value) {
        List<Range> all = new ArrayList<>(ranges);
        all.add(value);
        return new MaterialQuery(
                ids, composition, system, include, exclude, name, all, labels, flags, observed, sort, limit, offset);
    }

    public MaterialQuery withLabel(Property property, String value) {
        Map<Property, String> all = new HashMap<>(labels);
        all.put(property, value);
        return new MaterialQuery(
                ids, composition, system, include, exclude, name, ranges, all, flags, observed, sort, limit, offset);
    }

    public MaterialQuery withFlag(Property property, boolean value) {
        Map<Property, Boolean> all = new HashMap<>(flags);
        all.put(property, value);
        return new MaterialQuery(
                ids, composition, system, include, exclude, name, ranges, labels, all, observed, sort, limit, offset);
    }

    public MaterialQuery withObserved(boolean value) {
        return new MaterialQuery(
                ids,
                composition,
                system,
                include,
                exclude,
                name,
                ranges,
                labels,
                flags,
                Optional.of(value),
                sort,
                limit,
                offset);
    }

    public MaterialQuery withSort(Sort value) {
        return new MaterialQuery(
                ids,
                composition,
                system,
                include,
                exclude,
                name,
                ranges,
                labels,
                flags,
                observed,
                Optional.of(value),
                limit,
                offset);
    }

    public MaterialQuery withPage(int newLimit, int newOffset) {
        return new MaterialQuery(
                ids,
                composition,
                system,
                include,
                exclude,
                name,
                ranges,
                labels,
                flags,
                observed,
                sort,
                newLimit,
                newOffset);
    }
}
