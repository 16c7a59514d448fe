package io.retort.kg.vocabulary;

import java.util.List;
import java.util.Locale;

/** The seven crystal systems, with the space groups of each. */
public final class CrystalSystems {

    /**
     * One system.
     *
     * @param name {@code cubic}
     * @param first space group of it
     * @param last space group of it
     */
    public record System(String name, int first, int last) {
        public String iri() {
            return Iris.of(Concept.CRYSTAL_SYSTEM, name);
        }
    }

    public static final List<System> ALL = List.of(
            new System("triclinic", 1, 2),
            new System("monoclinic", 3, 15),
            new System("orthorhombic", 16, 74),
            new System("tetragonal", 75, 142),
            new System("trigonal", 143, 167),
            new System("hexagonal", 168, 194),
            new System("cubic", 195, 230));

    private CrystalSystems() {}

    /** @throws IllegalArgumentException outside 1 to 230 */
    public static System ofGroup(int number) {
        return ALL.stream()
                .filter(system -> number >= system.first() && number <= system.last())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Space group " + number + ": expected 1 to 230."));
    }

    public static boolean isOne(String name) {
        return ALL.stream().anyMatch(system -> system.name().equals(name.toLowerCase(Locale.ROOT)));
    }
}
