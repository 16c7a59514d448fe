package io.retort.core.source;

import static io.retort.core.evidence.Properties.BAND_GAP;
import static io.retort.core.evidence.Properties.DENSITY;
import static io.retort.core.evidence.Properties.ENERGY_ABOVE_HULL;
import static io.retort.core.evidence.Properties.G_VRH;
import static io.retort.core.evidence.Properties.K_REUSS;
import static io.retort.core.evidence.Properties.K_VOIGT;
import static io.retort.core.evidence.Properties.K_VRH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.core.source.Choice.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRuleTest {

    static final Material RUTILE = record(2657)
            .named("rutile")
            .commonly()
            .hull(0.0367)
            .with(BAND_GAP, 1.78)
            .made();
    static final Material ANATASE =
            record(390).named("anatase").hull(0.0056).with(BAND_GAP, 2.06).made();
    static final Material LOWEST = record(554278).hull(0.0).with(K_VRH, 180).made();
    static final List<Material> TITANIA = List.of(RUTILE, ANATASE, LOWEST);

    @ParameterizedTest
    @ValueSource(strings = {"anatase", "Anatase", "ANATASE "})
    void theNamedPolymorphIsTaken(String name) {
        Choice choice = EntryRule.choose(TITANIA, Optional.of(name));
        assertThat(choice.chosen()).isEqualTo(ANATASE);
        assertThat(choice.why()).isEqualTo(Why.NAMED);
    }

    @Test
    void aNameThatNoRecordHasIsAnErrorThatNamesThoseThatThereAre() {
        assertThatThrownBy(() -> EntryRule.choose(TITANIA, Optional.of("brookite")))
                .isInstanceOf(UnknownPolymorphException.class)
                .hasMessage("No record of TiO2 is called 'brookite'. There are: anatase, rutile.");
        assertThatThrownBy(() -> EntryRule.choose(List.of(LOWEST), Optional.of("rutile")))
                .hasMessageEndingWith("None of its records has a name; ask for TiO2 alone.");
    }

    @Test
    void withoutANameTheCommonOneIsTakenThoughOthersLieLower() {
        Choice choice = EntryRule.choose(TITANIA, Optional.empty());
        assertThat(choice.chosen()).isEqualTo(RUTILE);
        assertThat(choice.why()).isEqualTo(Why.COMMON);
    }

    @Test
    void whereNoneIsCommonTheLowestIsTaken() {
        Choice choice = EntryRule.choose(List.of(ANATASE, LOWEST), Optional.empty());
        assertThat(choice.chosen()).isEqualTo(LOWEST);
        assertThat(choice.why()).isEqualTo(Why.LOWEST_ENERGY);
    }

    @Test
    void theOrderOfTheCandidatesDoesNotMatter() {
        List<Material> reversed = new ArrayList<>(TITANIA);
        Collections.reverse(reversed);
        assertThat(EntryRule.choose(reversed, Optional.empty())).isEqualTo(EntryRule.choose(TITANIA, Optional.empty()));
    }

    @Test
    void tiesGoToTheObservedOneThenToTheSmallerId() {
        Material nine = record(9).hull(0).made();
        Material ten = record(10).hull(0).made();
        Material observed = record(11).observed().hull(0).made();
        assertThat(chosen(ten, nine)).isEqualTo(nine);
        assertThat(chosen(ten, nine, observed)).isEqualTo(observed);
    }

    @Test
    void aDeprecatedRecordIsTakenOnlyWhereThereIsNoOther() {
        Material old = record(1).deprecated().commonly().hull(0).made();
        Material current = record(2).hull(0.3).made();
        assertThat(chosen(old, current)).isEqualTo(current);
        assertThat(chosen(old)).isEqualTo(old);
        assertThat(EntryRule.choose(List.of(current, old), Optional.empty()).rivals())
                .isEmpty();
    }

    @Test
    void recordsWithoutAnEnergyComeLast() {
        Material silent = record(1).made();
        Material high = record(2).hull(0.8).made();
        assertThat(chosen(silent, high)).isEqualTo(high);
        Choice choice = EntryRule.choose(List.of(record(3).made(), silent), Optional.empty());
        assertThat(choice.chosen()).isEqualTo(silent);
        assertThat(choice.why()).isEqualTo(Why.FIRST_ID);
        assertThat(choice.rivals()).isEmpty();
        assertThat(choice.groundStateMayBeMissing()).isFalse();
    }

    @Test
    void aSingleRecordIsTheOnlyOne() {
        assertThat(EntryRule.choose(List.of(ANATASE), Optional.empty()).why()).isEqualTo(Why.ONLY_RECORD);
    }

    @Test
    void noCandidatesAreTheCallersMistake() {
        assertThatThrownBy(() -> EntryRule.choose(List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void energiesAreComparedWithinOneReleaseOnly() {
        Material a = record(1).hull(0.02, "2018-10-18").hull(0.9, "2025-01-01").made();
        Material b = record(2).hull(0.01, "2018-10-18").made();
        Material c = record(3).hull(0.005, "2018-10-18").made();
        Material newer = record(4).hull(0.0, "2025-01-01").made();
        Choice choice = EntryRule.choose(List.of(a, b, c, newer), Optional.empty());
        assertThat(choice.chosen()).isEqualTo(c);
        assertThat(choice.scheme().release()).isEqualTo("2018-10-18");
        assertThat(choice.rivals()).extracting(Choice.Rival::material).containsExactly(b, a);
    }

    @Test
    void rivalsAreAllThatLieLowerOrAtMost25MillielectronvoltsHigher() {
        Material near = record(1).hull(0.0367 + 0.025).made();
        Material far = record(2).hull(0.0367 + 0.0251).made();
        Choice choice = EntryRule.choose(List.of(RUTILE, ANATASE, LOWEST, near, far), Optional.empty());
        assertThat(choice.rivals()).extracting(Choice.Rival::material).containsExactly(LOWEST, ANATASE, near);
        assertThat(choice.rivals().get(1).energyAboveHull())
                .isEqualTo(ANATASE.fact(ENERGY_ABOVE_HULL).orElseThrow());
    }

    @Test
    void aLowestRecordAboveTheHullSaysThatTheGroundStateMayBeMissing() {
        assertThat(EntryRule.choose(TITANIA, Optional.empty()).groundStateMayBeMissing())
                .isFalse();
        assertThat(EntryRule.choose(List.of(RUTILE, ANATASE), Optional.empty()).groundStateMayBeMissing())
                .isTrue();
        Material noise = record(1).hull(0.001).made();
        assertThat(EntryRule.choose(List.of(noise), Optional.empty()).groundStateMayBeMissing())
                .isFalse();
    }

    @Test
    void aPropertyIsReadFromTheChosenRecord() {
        Reading reading = EntryRule.choose(TITANIA, Optional.empty()).reading(BAND_GAP);
        assertThat(reading).isEqualTo(new Reading.Present(RUTILE.fact(BAND_GAP).orElseThrow(), List.of()));
    }

    @Test
    void aPropertyThatTheChosenRecordLacksIsOfferedFromTheNextOne() {
        Reading reading = EntryRule.choose(TITANIA, Optional.empty()).reading(K_VRH);
        assertThat(reading).isInstanceOfSatisfying(Reading.Lacking.class, lacking -> {
            assertThat(lacking.why()).isEqualTo("it has no bulk modulus");
            assertThat(lacking.next().orElseThrow().material()).isEqualTo(LOWEST);
        });
        assertThat(EntryRule.choose(TITANIA, Optional.empty()).reading(DENSITY))
                .isEqualTo(new Reading.Lacking(DENSITY, List.of(), Optional.empty()));
    }

    @Test
    void anUnphysicalValueIsNotReadAndTheNextPlausibleOneIsOffered() {
        Material negative = record(1).hull(0).with(G_VRH, -63).made();
        Material zero = record(2).hull(0.01).with(G_VRH, 0).made();
        Material sound = record(3).hull(0.02).with(G_VRH, 40).made();
        Reading reading = EntryRule.choose(List.of(negative, zero, sound), Optional.empty())
                .reading(G_VRH);
        assertThat(reading).isInstanceOfSatisfying(Reading.Lacking.class, lacking -> {
            assertThat(lacking.why()).isEqualTo("its shear modulus is not above 0, which no stable solid has");
            assertThat(lacking.next().orElseThrow().material()).isEqualTo(sound);
        });
    }

    @Test
    void aReussBoundAboveTheVoigtBoundSpoilsTheBulkModulus() {
        Material crossed =
                record(1).with(K_VRH, 100).with(K_REUSS, 120).with(K_VOIGT, 80).made();
        assertThat(EntryRule.choose(List.of(crossed), Optional.empty()).reading(K_VRH))
                .isInstanceOf(Reading.Lacking.class);
        Material rounded = record(1)
                .with(K_VRH, 100)
                .with(K_REUSS, 100.001)
                .with(K_VOIGT, 100)
                .made();
        assertThat(EntryRule.choose(List.of(rounded), Optional.empty()).reading(K_VRH))
                .isInstanceOf(Reading.Present.class);
    }

    static List<Plausibility.Limit> limits() {
        return Plausibility.LIMITS;
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aValueFarOutsideAnyLimitIsAFlaw(Plausibility.Limit limit) {
        Property property = limit.range().property();
        Material record = record(1).with(property, -1e4).made();
        assertThat(Plausibility.flaw(record, record.fact(property).orElseThrow()))
                .contains(limit.otherwise());
    }

    @Test
    void labelsAndOrdinaryNumbersHaveNoFlaw() {
        assertThat(Plausibility.flaw(RUTILE, RUTILE.fact(BAND_GAP).orElseThrow()))
                .isEmpty();
        Material metal = record(1).with(BAND_GAP, 0).made();
        assertThat(Plausibility.flaw(metal, metal.fact(BAND_GAP).orElseThrow())).isEmpty();
        assertThat(Properties.ALL)
                .containsAll(Plausibility.LIMITS.stream()
                        .map(l -> l.range().property())
                        .toList());
    }

    private static Material chosen(Material... candidates) {
        return EntryRule.choose(List.of(candidates), Optional.empty()).chosen();
    }

    private static Draft record(int number) {
        return new Draft(MaterialId.mp(number));
    }

    /** A record in the making. */
    private static final class Draft {

        private static final Composition TIO2 = Composition.of("TiO2");

        private final MaterialId id;
        private final List<String> names = new ArrayList<>();
        private final List<Evidence> facts = new ArrayList<>();
        private Optional<Boolean> observed = Optional.empty();
        private boolean deprecated;
        private boolean common;

        Draft(MaterialId id) {
            this.id = id;
        }

        Draft named(String name) {
            names.add(name);
            return this;
        }

        Draft commonly() {
            common = true;
            return this;
        }

        Draft observed() {
            observed = Optional.of(true);
            return this;
        }

        Draft deprecated() {
            deprecated = true;
            return this;
        }

        Draft hull(double energy) {
            return hull(energy, "2018-10-18");
        }

        Draft hull(double energy, String release) {
            return fact(ENERGY_ABOVE_HULL, energy, release);
        }

        Draft with(Property property, double value) {
            return fact(property, value, "2018-10-18");
        }

        private Draft fact(Property property, double value, String release) {
            Provenance provenance = new Provenance(
                    "Materials Project",
                    Optional.of(release),
                    id.toString(),
                    Method.PBE,
                    Instant.EPOCH,
                    Optional.empty(),
                    "CC-BY-4.0",
                    List.of());
            PropertyValue number = new PropertyValue.Number(new Quantity(value, property.unit()));
            facts.add(Evidence.recorded(id, TIO2, property, number, Conditions.NONE, provenance));
            return this;
        }

        Material made() {
            return new Material(id, TIO2, names, observed, deprecated, common, facts);
        }
    }
}
