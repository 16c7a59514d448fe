package io.retort.core.diffraction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * X-rays of one wavelength.
 *
 * @param name {@code CuKa}, or the wavelength where it was given as a number
 * @param wavelength in Å
 */
public record Radiation(String name, double wavelength) {

    /** Characteristic lines in Å; Ka is the weighted mean of Ka1 and Ka2. International Tables for Crystallography, volume C. */
    public static final List<Radiation> ALL = List.of(
            new Radiation("CuKa", 1.54184),
            new Radiation("CuKa1", 1.54056),
            new Radiation("CuKa2", 1.54439),
            new Radiation("CuKb1", 1.39222),
            new Radiation("MoKa", 0.71073),
            new Radiation("MoKa1", 0.70930),
            new Radiation("MoKa2", 0.71359),
            new Radiation("MoKb1", 0.63229),
            new Radiation("CrKa", 2.29100),
            new Radiation("CrKa1", 2.28970),
            new Radiation("CrKa2", 2.29361),
            new Radiation("CrKb1", 2.08487),
            new Radiation("FeKa", 1.93735),
            new Radiation("FeKa1", 1.93604),
            new Radiation("FeKa2", 1.93998),
            new Radiation("FeKb1", 1.75661),
            new Radiation("CoKa", 1.79026),
            new Radiation("CoKa1", 1.78896),
            new Radiation("CoKa2", 1.79285),
            new Radiation("CoKb1", 1.63079),
            new Radiation("AgKa", 0.560885),
            new Radiation("AgKa1", 0.559421),
            new Radiation("AgKa2", 0.563813),
            new Radiation("AgKb1", 0.497082));

    /** What a powder diffractometer has unless somebody says otherwise. */
    public static final Radiation CU_KA = ALL.get(0);

    public Radiation {
        if (!(wavelength > 0.05 && wavelength < 10)) {
            throw new IllegalArgumentException("A wavelength of " + wavelength
                    + " Å: expected X-rays between 0.05 and 10 Å, such as 1.54184 (CuKa).");
        }
    }

    /** By name, Greek letters and spaces allowed ({@code Cu Kα1}), or as a number in Å. */
    public static Radiation of(String text) {
        String key = text.strip()
                .replace("α", "a")
                .replace("β", "b")
                .replaceAll("[\\s_-]", "")
                .toLowerCase(Locale.ROOT);
        if (key.matches("\\d*\\.?\\d+(å|a|angstrom)?")) {
            return new Radiation(text.strip(), Double.parseDouble(key.replaceAll("[^\\d.]", "")));
        }
        return ALL.stream()
                .filter(line -> line.name.toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Radiation '" + text
                        + "': expected a wavelength in Å or one of "
                        + Arrays.toString(ALL.stream().map(Radiation::name).toArray()) + "."));
    }
}
