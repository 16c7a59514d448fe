package io.retort.core.format;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers straight from bytes, correctly rounded: most have few digits and need one exact division (Clinger 1990);
 * the others go to {@link Double#parseDouble}. Never throws; NaN says that it is no number.
 */
public final class Numbers {

    private static final double[] POWERS = powers();

    /** Whole numbers up to here are exact as doubles. */
    private static final long EXACT = 1L << 53;

    private Numbers() {}

    /**
     * The number between start and end: sign, digits, point, exponent ({@code e}, {@code d}, {@code q} in any case) and
     * a standard uncertainty in brackets, which is left out: {@code 5.4309(5)}.
     */
    public static double parse(byte[] bytes, int start, int end) {
        int p = start;
        boolean negative = false;
        if (p < end && (bytes[p] == '-' || bytes[p] == '+')) {
            negative = bytes[p] == '-';
            p++;
        }
        long digits = 0;
        int used = 0;
        int point = -1;
        int from = p;
        for (; p < end; p++) {
            int c = bytes[p];
            int digit = c - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                used += digits == 0 ? 0 : 1;
            } else if (c == '.' && point < 0) {
                point = p;
            } else {
                break;
            }
        }
        int seen = p - from - (point < 0 ? 0 : 1);
        if (seen == 0) {
            return Double.NaN;
        }
        int exponent = point < 0 ? 0 : point + 1 - p;
        if (p < end) {
            return rest(bytes, start, p, end, used <= 18 ? digits : -1, exponent, negative);
        }
        if (used > 18 || digits > EXACT || exponent < -22) {
            return slow(bytes, start, end);
        }
        double value = exponent == 0 ? digits : digits / POWERS[-exponent];
        return negative ? -value : value;
    }

    /** The number that this word is; NaN where it is none. */
    public static double parse(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /** The whole number that this word is; −1 where it is none or below 0. */
    static int whole(String word) {
        double value = parse(word);
        return value == Math.rint(value) && value >= 0 && value <= Integer.MAX_VALUE ? (int) value : -1;
    }

    /** Every digit that the number needs, no more. */
    public static String text(double value) {
        return Double.toString(value == 0 ? 0.0 : value);
    }

    /** What follows the digits: an exponent, an uncertainty, or something that makes it no number. */
    private static double rest(byte[] bytes, int start, int p, int end, long digits, int shift, boolean negative) {
        int next = p;
        int exponent = shift;
        if (isExponentLetter(bytes[p])) {
            int q = p + 1;
            boolean minus = q < end && bytes[q] == '-';
            if (q < end && (bytes[q] == '-' || bytes[q] == '+')) {
                q++;
            }
            int size = 0;
            int digitsFrom = q;
            while (q < end && bytes[q] >= '0' && bytes[q] <= '9') {
                size = Math.min(99999, size * 10 + bytes[q++] - '0');
            }
            if (q == digitsFrom) {
                return Double.NaN;
            }
            exponent += minus ? -size : size;
            next = q;
        }
        if (next < end && !isUncertainty(bytes, next, end)) {
            return Double.NaN;
        }
        if (digits < 0 || digits > EXACT || exponent < -22 || exponent > 22) {
            return slow(bytes, start, next);
        }
        double value = exponent < 0 ? digits / POWERS[-exponent] : digits * POWERS[exponent];
        return negative ? -value : value;
    }

    private static boolean isUncertainty(byte[] bytes, int start, int end) {
        if (bytes[start] != '(' || bytes[end - 1] != ')' || end - start < 2) {
            return false;
        }
        for (int i = start + 1; i < end - 1; i++) {
            if ((bytes[i] < '0' || bytes[i] > '9') && bytes[i] != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isExponentLetter(byte c) {
        int lower = c | 32;
        return lower == 'e' || lower == 'd' || lower == 'q';
    }

    private static double slow(byte[] bytes, int start, int end) {
        int stop = start;
        while (stop < end && bytes[stop] != '(') {
            stop++;
        }
        String text = new String(bytes, start, stop - start, StandardCharsets.US_ASCII)
                .replace('d', 'e')
                .replace('D', 'e')
                .replace('q', 'e')
                .replace('Q', 'e');
        try {
            double value = Double.parseDouble(text);
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double[] powers() {
        double[] powers = new double[23];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Double.parseDouble("1e" + i);
        }
        return powers;
    }
}
