package io.retort.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "5.4309,        5.4309",
        "5.4309(5),     5.4309", // a standard uncertainty
        "90(2),         90",
        "-0.25,         -0.25",
        "+.5,           0.5",
        "1.,            1",
        "1e-3,          0.001",
        "1.5D+02,       150", // Fortran
        "1.50E2(3),     150",
        "00000000000000000000001.25, 1.25",
        "0.33333333333333333333,     0.33333333333333333333",
        "1e400,         NaN", // no finite number
        "9007199254740993,           9007199254740993"
    })
    void numbersAreReadAsFilesWriteThem(String text, Double value) {
        assertThat(Numbers.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                ".",
                "-",
                "+.",
                "1.2.3",
                "1e",
                "1e+",
                "x",
                "1x",
                "1(",
                "1(2",
                "1(x)",
                "0x10",
                "Infinity",
                "1f"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(Numbers.parse(text)).isNaN();
    }

    @Test
    void everyNumberIsRoundedAsTheLanguageRoundsIt() {
        Random random = new Random(20261124);
        for (int i = 0; i < 200_000; i++) {
            double value = i % 2 == 0 ? random.nextDouble() * 40 - 20 : Double.longBitsToDouble(random.nextLong());
            String text = i % 3 == 0 ? String.valueOf(value) : String.valueOf((float) value);
            double expected = Double.parseDouble(text);
            if (Double.isFinite(expected)) {
                assertThat(Numbers.parse(text)).as(text).isEqualTo(expected);
            }
        }
    }
}
