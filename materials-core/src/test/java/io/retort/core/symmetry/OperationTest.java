package io.retort.core.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.structure.Fractional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x, y, z           | x,y,z",
                "1/2+X,Y,-Z        | x+1/2,y,-z",
                "-y,x-y,z+1/3      | -y,x-y,z+1/3",
                "x+0.5,-y+.25,z    | x+1/2,-y+1/4,z",
                "'x,y,z-1/2'       | x,y,z-1/2",
            })
    void tripletsAreReadAsFilesSpellThem(String text, String written) {
        assertThat(Operation.of(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x,y", "x,y,z,x", "x,y,q", "x,,z", "x/2,y,z", "x,y,+"})
    void anythingElseIsRefusedByName(String text) {
        assertThatThrownBy(() -> Operation.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProductFirstDoesTheRightFactor() {
        Operation screw = Operation.of("-x,-y,z+1/2");
        Operation shift = Operation.of("x+1/4,y,z");
        Fractional point = new Fractional(0.1, 0.2, 0.3);
        assertThat(screw.times(shift).apply(point).wrapped())
                .isEqualTo(screw.apply(shift.apply(point)).wrapped());
    }
}
