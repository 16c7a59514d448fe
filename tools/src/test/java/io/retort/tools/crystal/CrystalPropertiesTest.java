package io.retort.tools.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import org.junit.jupiter.api.Test;

class CrystalPropertiesTest {

    @Test
    void everyPropertyHasAKeyOfItsOwnAndExplainsItself() {
        assertThat(CrystalProperties.ALL).extracting(Property::key).doesNotHaveDuplicates();
        assertThat(CrystalProperties.ALL).allSatisfy(property -> {
            assertThat(property.key()).matches("[a-z]+(_[a-z]+)*");
            assertThat(Properties.find(property.key())).isEmpty();
            assertThat(property.meaning()).endsWith(".");
        });
    }
}
