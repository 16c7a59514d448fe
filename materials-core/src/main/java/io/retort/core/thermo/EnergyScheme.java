package io.retort.core.thermo;

/**
 * What an energy was calculated by. Only energies of one scheme may be compared: a hull over two of them is meaningless.
 *
 * @param thermoType {@code GGA_GGA+U}, {@code R2SCAN}, {@code GGA_GGA+U_R2SCAN}
 * @param correction {@code MaterialsProject2020Compatibility}, {@code none}
 * @param release of the database: {@code 2024.12.18}; empty text where there is none
 */
public record EnergyScheme(String thermoType, String correction, String release) {

    @Override
    public String toString() {
        return thermoType + ", corrections " + correction + (release.isEmpty() ? "" : ", release " + release);
    }
}
