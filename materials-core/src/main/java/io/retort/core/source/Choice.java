package io.retort.core.source;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The record that stands for a formula, and what one must know beside it. {@link EntryRule} makes it.
 *
 * @param chosen the record
 * @param why it
 * @param scheme in which energies are compared
 * @param others the other records, the next best first
 */
public record Choice(Material chosen, Why why, Scheme scheme, List<Material> others) {

    /** The reason of a choice. */
    public enum Why {
        NAMED("the form that the question names"),
        COMMON("the form that the plain name means"),
        LOWEST_ENERGY("the lowest in energy of the records here"),
        ONLY_RECORD("the only record of its formula here"),
        FIRST_ID("the first by id, as no record here states an energy above hull");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** As a sentence says it after the record's name: "…, the form that the plain name means". */
        public String words() {
            return words;
        }
    }

    /**
     * A record that comes close.
     *
     * @param material the record
     * @param energyAboveHull of it, in the scheme of the choice
     */
    public record Rival(Material material, Evidence energyAboveHull) {}

    public Choice {
        others = List.copyOf(others);
    }

    /** The chosen record's energy above hull, in the scheme of the choice. */
    public Optional<Evidence> energyAboveHull() {
        return scheme.fact(chosen);
    }

    /**
     * Records that are lower than the chosen one or at most {@link EntryRule#NEAR} above it, lowest first; none where
     * the chosen one states no energy.
     */
    public List<Rival> rivals() {
        double limit =
                scheme.energy(chosen).map(energy -> energy + EntryRule.NEAR).orElse(Double.NEGATIVE_INFINITY);
        return others.stream()
                .filter(other -> !other.deprecated())
                .filter(other -> scheme.energy(other).filter(e -> e <= limit).isPresent())
                .sorted(Comparator.comparing(
                                (Material other) -> scheme.energy(other).orElse(0.0))
                        .thenComparing(Material::id))
                .flatMap(other -> scheme.fact(other).map(fact -> new Rival(other, fact)).stream())
                .toList();
    }

    /** Whether even the lowest record lies more than {@link EntryRule#GROUND_STATE} above the hull. */
    public boolean groundStateMayBeMissing() {
        return Stream.concat(Stream.of(chosen), others.stream())
                .filter(material -> !material.deprecated())
                .flatMap(material -> scheme.energy(material).stream())
                .min(Comparator.naturalOrder())
                .filter(lowest -> lowest > EntryRule.GROUND_STATE)
                .isPresent();
    }

    /** The property as the chosen record has it, or why it does not and which record is next. */
    public Reading reading(Property property) {
        List<Reading.Flawed> flawed = new ArrayList<>();
        for (Evidence fact : chosen.facts(property)) {
            Optional<String> flaw = Plausibility.flaw(chosen, fact);
            if (flaw.isEmpty()) {
                return new Reading.Present(fact, flawed);
            }
            flawed.add(new Reading.Flawed(fact, flaw.get()));
        }
        return new Reading.Lacking(property, flawed, next(property));
    }

    /** The first of the other records with a plausible value. */
    private Optional<Reading.Alternative> next(Property property) {
        return others.stream()
                .filter(other -> !other.deprecated())
                .flatMap(other -> other.facts(property).stream()
                        .filter(fact -> Plausibility.flaw(other, fact).isEmpty())
                        .map(fact -> new Reading.Alternative(other, fact)))
                .findFirst();
    }
}
