package io.retort.client.catalogue.intake;

/** The crystal system of a space-group number, as the Materials Project writes it. */
final class CrystalSystem {

    private CrystalSystem() {}

    /** @throws IllegalArgumentException where the number is not between 1 and 230 */
    static String of(int number) {
        if (number < 1 || number > 230) {
            throw new IllegalArgumentException("space-group number " + number + ": expected 1 to 230");
        }
        if (number <= 15) {
            return number <= 2 ? "Triclinic" : "Monoclinic";
        }
        if (number <= 142) {
            return number <= 74 ? "Orthorhombic" : "Tetragonal";
        }
        return number <= 167 ? "Trigonal" : number <= 194 ? "Hexagonal" : "Cubic";
    }
}
