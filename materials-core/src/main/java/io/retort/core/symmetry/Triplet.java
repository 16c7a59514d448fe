package io.retort.core.symmetry;

import io.retort.core.structure.Fractional;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Three expressions in x, y, z, separated by commas: {@code x-y,x+y,z+1/4}. Coefficients may be fractions, as changes of
 * basis have them.
 *
 * @param matrix nine coefficients, row by row
 * @param shift the three constants
 */
public record Triplet(double[] matrix, double[] shift) {

    private static final Pattern TERM =
            Pattern.compile("([+-]?)(?:(\\d+(?:\\.\\d*)?|\\.\\d+)(?:/(\\d+))?)?\\*?([xyzabc])?(?:/(\\d+))?");

    /** @throws IllegalArgumentException where the text is no triplet */
    public static Triplet parse(String text) {
        String[] rows = text.replaceAll("[\\s'\"]", "").toLowerCase(Locale.ROOT).split("[,;]", -1);
        if (rows.length != 3) {
            throw malformed(text);
        }
        Triplet triplet = new Triplet(new double[9], new double[3]);
        for (int row = 0; row < 3; row++) {
            triplet.read(rows[row], row, text);
        }
        return triplet;
    }

    /** As a symmetry operation. @throws IllegalArgumentException where a coefficient is no whole number */
    public Operation operation() {
        int[] rotation = new int[9];
        for (int i = 0; i < 9; i++) {
            rotation[i] = (int) Math.rint(matrix[i]);
            if (Math.abs(matrix[i] - rotation[i]) > 1e-6) {
                throw new IllegalArgumentException(
                        "A symmetry operation has whole coefficients; found " + matrix[i] + ".");
            }
        }
        return new Operation(Rotation.of(rotation), new Fractional(shift[0], shift[1], shift[2]));
    }

    private void read(String row, int index, String text) {
        Matcher term = TERM.matcher(row);
        int at = 0;
        while (at < row.length()) {
            boolean found = term.region(at, row.length()).lookingAt() && term.end() > at;
            if (!found || term.group(2) == null && term.group(4) == null) {
                throw malformed(text);
            }
            add(term, index);
            at = term.end();
        }
        if (row.isEmpty()) {
            throw malformed(text);
        }
    }

    private void add(Matcher term, int row) {
        double value = term.group(2) == null ? 1 : Double.parseDouble(term.group(2));
        value /= term.group(3) == null ? 1 : Integer.parseInt(term.group(3));
        value /= term.group(5) == null ? 1 : Integer.parseInt(term.group(5));
        value = "-".equals(term.group(1)) ? -value : value;
        if (term.group(4) == null) {
            shift[row] += value;
        } else {
            matrix[3 * row + (term.group(4).charAt(0) - 'a') % 23] += value;
        }
    }

    static String write(Operation operation) {
        int[] rows = operation.rotation().toArray();
        Fractional shift = operation.translation();
        return row(rows, 0, shift.a()) + "," + row(rows, 3, shift.b()) + "," + row(rows, 6, shift.c());
    }

    private static String row(int[] rows, int from, double shift) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            int factor = rows[from + i];
            if (factor != 0) {
                text.append(factor < 0 ? "-" : text.isEmpty() ? "" : "+");
                text.append(Math.abs(factor) == 1 ? "" : Math.abs(factor) + "*").append("xyz".charAt(i));
            }
        }
        String constant = constant(shift);
        return text.append(constant.isEmpty() || constant.startsWith("-") ? "" : "+")
                .append(constant)
                .toString();
    }

    private static String constant(double value) {
        long parts = Math.round(value * 24);
        if (Math.abs(value * 24 - parts) > 1e-4) {
            return String.format(Locale.ROOT, "%.6f", value);
        }
        for (int denominator = 1; denominator <= 24; denominator++) {
            if (24 % denominator == 0 && parts * denominator % 24 == 0) {
                long numerator = parts * denominator / 24;
                return numerator == 0 ? "" : denominator == 1 ? "" + numerator : numerator + "/" + denominator;
            }
        }
        throw new IllegalStateException();
    }

    private static IllegalArgumentException malformed(String text) {
        String shown = text.length() <= 60 ? text : text.substring(0, 57) + "...";
        return new IllegalArgumentException(
                "'" + shown + "' is not a symmetry operation; expected three parts such as x,-y,z+1/2.");
    }
}
