package io.retort.tools.search;

import io.retort.core.evidence.Properties;
import io.retort.core.source.Range;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The seven crystal systems and their space groups (International Tables A, table 2.1.1.1). */
enum CrystalSystem {
    TRICLINIC(1, 2),
    MONOCLINIC(3, 15),
    ORTHORHOMBIC(16, 74),
    TETRAGONAL(75, 142),
    TRIGONAL(143, 167),
    HEXAGONAL(168, 194),
    CUBIC(195, 230);

    private final int first;
    private final int last;

    CrystalSystem(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** The condition on the space-group number. @throws IllegalArgumentException where no system is called so */
    static Range range(String name) {
        return Arrays.stream(values())
                .filter(system -> system.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(system -> Range.between(Properties.SPACEGROUP_NUMBER, system.first, system.last))
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not a crystal system; expected "
                        + Arrays.stream(values())
                                .map(system -> system.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
