package io.retort.core.diffraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A pattern as an instrument wrote it: intensity against angle.
 *
 * @param points by growing angle, at least {@value #FEWEST}
 */
public record MeasuredPattern(List<Point> points) {

    private static final int FEWEST = 5;
    private static final int MOST = 1_000_000;

    /**
     * One step of the scan.
     *
     * @param twoTheta in degrees
     * @param intensity in the instrument's own unit
     */
    public record Point(double twoTheta, double intensity) {}

    public MeasuredPattern {
        if (points.size() < FEWEST) {
            throw new IllegalArgumentException("A measured pattern needs at least " + FEWEST
                    + " points of angle and intensity; here are " + points.size() + ".");
        }
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort((p, q) -> Double.compare(p.twoTheta, q.twoTheta));
        points = Collections.unmodifiableList(sorted);
    }

    /**
     * Reads two columns, 2θ in degrees and intensity, separated by blanks, commas, semicolons or tabs. Further columns are
     * ignored; so are empty lines, lines that begin with {@code #}, {@code !}, {@code ;}, {@code '} or {@code //}, and words
     * above the first number.
     *
     * @throws IllegalArgumentException where a line is no such pair; names the line
     */
    public static MeasuredPattern parse(String text) {
        List<Point> points = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.matches("(#|!|;|'|//).*") || points.isEmpty() && !line.matches("[-+.\\d].*")) {
                continue;
            }
            points.add(point(line, i + 1));
            if (points.size() > MOST) {
                throw new IllegalArgumentException("The pattern has more than " + MOST + " points; thin it out first.");
            }
        }
        return new MeasuredPattern(points);
    }

    private static Point point(String line, int number) {
        String[] cells = line.split("[\\s,;]+");
        try {
            Point point = new Point(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]));
            if (point.twoTheta >= 0 && point.twoTheta <= 180 && Double.isFinite(point.intensity)) {
                return point;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw unreadable(line, number);
        }
        throw unreadable(line, number);
    }

    private static IllegalArgumentException unreadable(String line, int number) {
        String found = line.length() > 40 ? line.substring(0, 40) + "…" : line;
        return new IllegalArgumentException("Pattern, line " + number + ": found '" + found
                + "', expected 2θ in degrees (0 to 180) and an intensity, such as '25.58 79.5'.");
    }
}
