package io.retort.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {

    @ParameterizedTest
    @CsvSource({
        "band_gap>=1 eV,     1.0,  true",
        "band_gap > 1,       1.0,  false",
        "band_gap<=1500 meV, 1.5,  true",
        "k_vrh<1 Mbar,       99.9, true",
        "k_vrh<1 Mbar,       100,  false",
        "nsites=2,           2,    true",
        "nsites=2,           3,    false",
    })
    void acceptsByBoundAndUnit(String text, double value, boolean accepted) {
        assertThat(Range.parse(text).accepts(value)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"band_gap", "gap>1", "band_gap>>1", "band_gap>1 GPa", "band_gap>one"})
    void refusesWhatItCannotRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Range.parse(text));
    }

    @Test
    void printsWhatItReads() {
        assertThat(Range.parse("band_gap>=1 eV")).hasToString("band_gap>=1.0 eV");
    }
}
