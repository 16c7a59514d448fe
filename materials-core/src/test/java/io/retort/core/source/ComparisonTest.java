package io.retort.core.source;

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
import io.retort.core.quantity.Unit;
import io.retort.core.source.Comparison.Agree;
import io.retort.core.source.Comparison.Differ;
import io.retort.core.source.Comparison.NotComparable;
import io.retort.core.source.Comparison.Obstacle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agree, differ, not comparable: the three things that two values can say about each other. */
class ComparisonTest {

    private static final MaterialId GAN = MaterialId.mp(804);
    private static final Method HSE = Method.calculated("HSE06");

    @ParameterizedTest
    @CsvSource({
        "1.73, 1.74, true", // within 0.05 eV
        "1.73, 1.90, false",
        "8.40, 8.50, true", // within 2 %
        "8.40, 8.70, false",
        "0.00, 0.04, true",
    })
    void gapsOfOneMethodAgreeWithinWhatTheyAreGoodFor(double one, double other, boolean agree) {
        Evidence first = gap(one, Method.PBE, Conditions.NONE);
        Evidence second = gap(other, Method.PBE, Conditions.NONE);
        assertThat(compare(first, second)).isInstanceOf(agree ? Agree.class : Differ.class);
    }

    @Test
    void aStatedUncertaintyWidensTheAgreement() {
        Evidence sure = gap(3.39, Method.EXPERIMENT, Conditions.NONE);
        Evidence unsure =
                gap(3.60, Method.EXPERIMENT, Conditions.NONE.withUncertainty(new Quantity(0.15, Unit.of("eV"))));
        assertThat(compare(sure, unsure)).isEqualTo(new Agree());
        assertThat(compare(sure, gap(3.60, Method.EXPERIMENT, Conditions.NONE))).isEqualTo(new Differ());
    }

    @Test
    void anotherMethodIsAnotherThing() {
        assertThat(compare(gap(1.73, Method.PBE, Conditions.NONE), gap(3.2, HSE, Conditions.NONE)))
                .isEqualTo(new NotComparable(List.of(Obstacle.METHOD)));
    }

    @Test
    void anotherTemperatureIsAnotherThingAndSoIsOneThatIsNotStated() {
        Evidence cold = gap(3.50, Method.EXPERIMENT, at(4));
        Evidence warm = gap(3.39, Method.EXPERIMENT, at(300));
        Evidence unsaid = gap(3.39, Method.EXPERIMENT, Conditions.NONE);
        assertThat(compare(cold, warm)).isEqualTo(new NotComparable(List.of(Obstacle.TEMPERATURE)));
        assertThat(compare(warm, unsaid)).isEqualTo(new NotComparable(List.of(Obstacle.TEMPERATURE)));
        assertThat(compare(warm, gap(3.40, Method.EXPERIMENT, at(298)))).isEqualTo(new Agree());
    }

    @Test
    void energiesOfTwoReleasesAreNotComparedAndGapsAre() {
        Evidence old = fact(Properties.FORMATION_ENERGY, -0.66, Method.PBE, Conditions.NONE, "2018", GAN);
        Evidence now = fact(Properties.FORMATION_ENERGY, -0.67, Method.PBE, Conditions.NONE, "2026", GAN);
        assertThat(compare(old, now)).isEqualTo(new NotComparable(List.of(Obstacle.SCHEME)));
        Evidence oldGap = fact(Properties.BAND_GAP, 1.73, Method.PBE, Conditions.NONE, "2018", GAN);
        Evidence newGap = fact(Properties.BAND_GAP, 1.73, Method.PBE, Conditions.NONE, "2026", GAN);
        assertThat(compare(oldGap, newGap)).isEqualTo(new Agree());
    }

    @Test
    void recordsOfTwoDatabasesAreOnePhaseWhereTheirSpaceGroupsAreTheSame() {
        MaterialId other = MaterialId.parse("oqmd-12");
        Evidence here = gap(1.73, Method.PBE, Conditions.NONE);
        Evidence there = fact(Properties.BAND_GAP, 1.75, Method.PBE, Conditions.NONE, "x", other);
        Material wurtzite = material(GAN, here, group(GAN, 186));
        assertThat(Comparison.of(wurtzite, here, material(other, there, group(other, 186)), there))
                .isEqualTo(new Agree());
        assertThat(Comparison.of(wurtzite, here, material(other, there, group(other, 216)), there))
                .isEqualTo(new NotComparable(List.of(Obstacle.PHASE)));
        assertThat(Comparison.of(wurtzite, here, material(other, there), there))
                .isEqualTo(new NotComparable(List.of(Obstacle.UNKNOWN_PHASE)));
    }

    @Test
    void volumesOfTwoCellsAreTwoThings() {
        Evidence primitive =
                fact(Properties.VOLUME, 40, Method.PBE, Conditions.inCell(Conditions.CellSetting.PRIMITIVE), "x", GAN);
        Evidence conventional = fact(
                Properties.VOLUME, 160, Method.PBE, Conditions.inCell(Conditions.CellSetting.CONVENTIONAL), "x", GAN);
        assertThat(compare(primitive, conventional)).isEqualTo(new NotComparable(List.of(Obstacle.CELL)));
    }

    @Test
    void twoPropertiesAreAMistakeOfTheCaller() {
        Evidence gap = gap(1, Method.PBE, Conditions.NONE);
        assertThatThrownBy(() -> compare(gap, group(GAN, 186))).hasMessageContaining("two properties");
    }

    private static Comparison compare(Evidence one, Evidence other) {
        return Comparison.of(material(GAN, one), one, material(GAN, other), other);
    }

    private static Conditions at(double kelvins) {
        return Conditions.NONE.withTemperature(new Quantity(kelvins, Unit.of("K")));
    }

    private static Evidence gap(double value, Method method, Conditions conditions) {
        return fact(Properties.BAND_GAP, value, method, conditions, "x", GAN);
    }

    private static Evidence group(MaterialId id, int number) {
        return fact(Properties.SPACEGROUP_NUMBER, number, Method.PBE, Conditions.NONE, "x", id);
    }

    private static Evidence fact(
            Property property, double value, Method method, Conditions conditions, String release, MaterialId id) {
        Provenance from = new Provenance(
                "a database",
                Optional.of(release),
                "record " + release,
                method,
                Instant.EPOCH,
                Optional.empty(),
                "CC-BY-4.0",
                List.of());
        return Evidence.recorded(
                id,
                Composition.of("GaN"),
                property,
                new PropertyValue.Number(new Quantity(value, property.unit())),
                conditions,
                from);
    }

    private static Material material(MaterialId id, Evidence... facts) {
        return new Material(id, Composition.of("GaN"), List.of(), Optional.empty(), false, false, List.of(facts));
    }
}
