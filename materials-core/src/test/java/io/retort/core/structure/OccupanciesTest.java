package io.retort.core.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.element.Element;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OccupanciesTest {

    private static final Element FE = Element.of("Fe");
    private static final Element CO = Element.of("Co");

    @Test
    void fullSitesOfOneElementShareOneObject() {
        assertThat(Occupancies.full(FE)).isSameAs(Occupancies.of(Map.of(FE, 1.0)));
        assertThat(Occupancies.full(FE).isOrdered()).isTrue();
    }

    @Test
    void theyEqualAnOrdinaryMap() {
        Map<Element, Double> shares = new TreeMap<>(Map.of(FE, 0.25, CO, 0.75));
        assertThat(Occupancies.of(shares)).isEqualTo(shares).hasSameHashCodeAs(shares);
        assertThat(Occupancies.of(shares).main()).isEqualTo(CO);
        assertThat(Occupancies.of(shares).headMap(CO)).containsOnlyKeys(FE);
    }

    @Test
    void sharesOfOneElementAddUp() {
        assertThat(Occupancies.of(FE, 0.5).plus(Map.of(FE, 0.25, CO, 0.25)).total())
                .isEqualTo(1.0);
    }

    @Test
    void aShareIsAboveZero() {
        assertThatThrownBy(() -> Occupancies.of(FE, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Occupancies.of(FE, Double.NaN)).hasMessageContaining("above 0");
    }
}
