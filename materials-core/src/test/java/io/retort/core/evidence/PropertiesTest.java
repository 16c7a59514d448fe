package io.retort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.retort.core.quantity.Unit;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertiesTest {

    @Test
    void everyPropertyIsCompleteAndFoundByItsKey() {
        for (Property property : Properties.ALL) {
            assertThat(property.key()).matches("[a-z_]+");
            assertThat(property.name()).isNotBlank();
            assertThat(property.meaning()).endsWith(".");
            assertThat(Properties.of(property.key())).isSameAs(property);
        }
        assertThat(Properties.ALL).doesNotHaveDuplicates();
    }

    @Test
    void everyConstantIsListed() {
        List<Object> constants = Arrays.stream(Properties.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Property.class)
                .map(PropertiesTest::value)
                .toList();
        assertThat(Properties.ALL)
                .containsExactlyInAnyOrderElementsOf(
                        constants.stream().map(Property.class::cast).toList());
    }

    @Test
    void anUnknownKeyIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Properties.of("bandgap"))
                .withMessageContaining("band_gap");
    }

    @Test
    void unitsAreTheOnesOfTheField() {
        assertThat(Properties.K_VRH.unit()).isEqualTo(Unit.of("GPa"));
        assertThat(Properties.FORMATION_ENERGY.unit()).isEqualTo(Unit.of("eV"));
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
