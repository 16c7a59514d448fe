package io.retort.tools.crystal;

import io.retort.core.structure.Fractional;
import java.util.Locale;

/** Places in a cell as people write them. */
final class Positions {

    private Positions() {}

    /** {@code 0.5, 0.5, 0.25}: five decimals, trailing zeros left out. */
    static String words(Fractional position) {
        return number(position.a()) + ", " + number(position.b()) + ", " + number(position.c());
    }

    private static String number(double x) {
        String text = String.format(Locale.ROOT, "%.5f", x);
        return text.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
    }
}
