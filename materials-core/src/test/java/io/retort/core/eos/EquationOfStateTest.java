package io.retort.core.eos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.Samples;
import io.retort.core.SharedData;
import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquationOfStateTest {

    @Test
    void everyOxideOfTheVerificationSetFitsAsPublished() throws IOException {
        JsonNode set = new ObjectMapper()
                .readTree(SharedData.require("data/properties/acwf-results-oxides-verification-PBE-v1-fleur.json")
                        .toFile());
        int fitted = 0;
        for (var fields = set.get("BM_fit_data").fields(); fields.hasNext(); ) {
            var field = fields.next();
            JsonNode expected = field.getValue();
            if (expected.isNull()) {
                continue;
            }
            List<VolumeEnergy> points = new ArrayList<>();
            set.get("eos_data")
                    .get(field.getKey())
                    .forEach(p -> points.add(
                            new VolumeEnergy(p.get(0).asDouble(), p.get(1).asDouble())));
            EosFit fit = EosFit.of(EosForm.BIRCH_MURNAGHAN, points);
            assertThat(fit.volume())
                    .as(field.getKey())
                    .isCloseTo(expected.get("min_volume").asDouble(), Percentage.withPercentage(1e-3));
            assertThat(fit.bulkModulus())
                    .as(field.getKey())
                    .isCloseTo(
                            expected.get("bulk_modulus_ev_ang3").asDouble() * EosFit.GPA,
                            Percentage.withPercentage(0.05));
            assertThat(fit.bulkModulusDerivative())
                    .as(field.getKey())
                    .isCloseTo(expected.get("bulk_deriv").asDouble(), Percentage.withPercentage(0.2));
            fitted++;
        }
        assertThat(fitted).isGreaterThan(500);
    }

    @Test
    void everyElementOfTheDeltaTestIsFoundAgainFromItsCurve() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.require("data/properties/deltacodes-WIEN2k.txt"));
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.strip().split("\\s+");
            double v0 = Double.parseDouble(cells[1]);
            double k0 = Double.parseDouble(cells[2]);
            double slope = Double.parseDouble(cells[3]);
            for (EosForm form : EosForm.values()) {
                List<VolumeEnergy> points = new ArrayList<>();
                for (double x = 0.94; x < 1.065; x += 0.02) {
                    points.add(new VolumeEnergy(x * v0, form.energy(x * v0, -5, v0, k0 / EosFit.GPA, slope)));
                }
                EosFit fit = EosFit.of(form, points);
                assertThat(fit.volume()).as(line).isCloseTo(v0, Percentage.withPercentage(1e-4));
                assertThat(fit.bulkModulus()).as(line).isCloseTo(k0, Percentage.withPercentage(0.01));
                assertThat(fit.bulkModulusDerivative()).as(line).isCloseTo(slope, Percentage.withPercentage(0.1));
            }
        }
    }

    /** Expected figures: ASE 3.22.1, EMT calculator, nine cells of 0.96 to 1.04 times the constant given. */
    @ParameterizedTest
    @CsvSource({
        "Cu, 3.61, 11.56593705, 134.0811, 11.56622225, 134.3454",
        "Au, 4.08, 16.68319400, 173.4352, 16.68369875, 173.8655",
        "Al, 4.05, 15.92696366, 38.73978, 15.92500801, 38.69435",
        "Pt, 3.92, 15.07991027, 277.0637, 15.07959426, 277.8573"
    })
    void metalsByEmtHaveAsesEquationOfState(
            String symbol, double a, double volume, double bulk, double vinetVolume, double vinetBulk) {
        List<VolumeEnergy> points = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Structure metal = Samples.fcc(symbol, a * (0.96 + 0.01 * i));
            points.add(new VolumeEnergy(metal.volume() / 4, Emt.energy(metal) / 4));
        }
        EosFit cubic = EosFit.of(EosForm.BIRCH_MURNAGHAN, points);
        assertThat(cubic.volume()).isCloseTo(volume, Percentage.withPercentage(1e-3));
        assertThat(cubic.bulkModulus()).isCloseTo(bulk, Percentage.withPercentage(0.02));
        EosFit vinet = EosFit.of(EosForm.VINET, points);
        assertThat(vinet.volume()).isCloseTo(vinetVolume, Percentage.withPercentage(1e-3));
        assertThat(vinet.bulkModulus()).isCloseTo(vinetBulk, Percentage.withPercentage(0.02));
    }

    @Test
    void energiesByEmtAreAses() {
        assertThat(Emt.energy(Samples.fcc("Cu", 3.61)) / 4).isCloseTo(-0.00568151, within(1e-7));
        Lattice lattice = new Lattice(new Cartesian(2.8, 0, 0), new Cartesian(0, 2.8, 0), new Cartesian(0, 0, 3.7));
        Structure alloy = new Structure(
                lattice,
                List.of(
                        Site.of(Element.of("Cu"), new Fractional(0, 0, 0)),
                        Site.of(Element.of("Au"), new Fractional(0.5, 0.5, 0.5))));
        assertThat(Emt.energy(alloy)).isCloseTo(-0.006329997340344562, within(1e-7));
    }

    @Test
    void whatEmtDoesNotKnowIsSaid() {
        assertThatThrownBy(() -> Emt.energy(Samples.silicon())).hasMessageContaining("no parameters for Si");
    }

    @Test
    void pointsWithoutAMinimumAreRefused() {
        List<VolumeEnergy> falling = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            falling.add(new VolumeEnergy(10 + i, -i));
        }
        assertThatThrownBy(() -> EosFit.of(EosForm.VINET, falling)).hasMessageContaining("no minimum");
        assertThatThrownBy(() -> EosFit.of(EosForm.VINET, falling.subList(0, 4)))
                .hasMessageContaining("at least 5");
    }
}
