package io.retort.kg.plan;

import io.retort.kg.vocabulary.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Ways made wrong on purpose, each in one place: what a model learns not to propose. */
public enum Corruption {
    /** A relation in the middle is gone. */
    RELATION_DELETED,
    /** The way begins at a thing of another kind. */
    ENTITY_SWAPPED,
    /** The last hop is gone. */
    PATH_CUT;

    /** Of a right way, all that can be made so; each breaks a constraint, which {@code breach} names. */
    public List<Wrong> of(Way way) {
        return candidates(way).stream()
                .flatMap(wrong -> WayCheck.breach(wrong).map(breach -> new Wrong(this, wrong, breach)).stream())
                .toList();
    }

    /**
     * One.
     *
     * @param corruption how it was made wrong
     * @param way that is wrong
     * @param breach what it breaks
     */
    public record Wrong(Corruption corruption, Way way, Breach breach) {}

    private List<Way> candidates(Way way) {
        int last = way.hops().size() - 1;
        return switch (this) {
            case RELATION_DELETED ->
                IntStream.range(0, last).mapToObj(i -> without(way, i)).toList();
            case PATH_CUT -> last > 0 ? List.of(without(way, last)) : List.of();
            case ENTITY_SWAPPED ->
                SAMPLES.stream()
                        .filter(thing -> !thing.concept().fits(way.start().concept()))
                        .map(thing -> new Way(thing, way.hops(), way.goal()))
                        .toList();
        };
    }

    /** A thing of each kind that a question may name. */
    private static final List<Thing> SAMPLES = List.of(
            new Thing(Concept.MATERIAL, "mp-149"),
            new Thing(Concept.COMPOSITION, "GaN"),
            new Thing(Concept.CHEMICAL_SYSTEM, "Fe-O"),
            new Thing(Concept.ELEMENT, "Ti"),
            new Thing(Concept.SPACE_GROUP, "225"),
            new Thing(Concept.CRYSTAL_SYSTEM, "cubic"));

    private static Way without(Way way, int index) {
        List<Hop> hops = new ArrayList<>(way.hops());
        hops.remove(index);
        return new Way(way.start(), hops, way.goal());
    }

    /** {@code relation_deleted}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
