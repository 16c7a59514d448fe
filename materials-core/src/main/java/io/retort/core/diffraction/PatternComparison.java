package io.retort.core.diffraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * How well a calculated pattern explains a measured one, over the range that was measured.
 *
 * @param similarity cosine of the two patterns as vectors on one grid, lines broadened to {@code width}, the measured
 *     background (a running minimum) taken off: 1 is the same shape, 0 nothing in common
 * @param width full width at half maximum given to the calculated lines, in degrees
 * @param missing calculated lines of at least {@value #STRONG} (relative intensity) where the measured pattern has no maximum
 * @param unexplained angles in degrees of measured maxima of at least {@value #STRONG} % with no calculated line near
 */
public record PatternComparison(double similarity, double width, List<Peak> missing, List<Double> unexplained) {

    /** Per cent of the strongest line. */
    public static final double STRONG = 10;

    private static final double GRID = 0.02;
    private static final double BACKGROUND = 3;

    public PatternComparison {
        missing = List.copyOf(missing);
        unexplained = List.copyOf(unexplained);
    }

    /** With lines 0.2° wide. */
    public static PatternComparison of(PowderPattern calculated, MeasuredPattern measured) {
        return of(calculated, measured, 0.2);
    }

    public static PatternComparison of(PowderPattern calculated, MeasuredPattern measured, double width) {
        if (!(width >= GRID && width <= 5)) {
            throw new IllegalArgumentException(
                    "Lines " + width + "° wide: expected between " + GRID + " and 5, such as 0.2.");
        }
        double[] angles = grid(measured);
        double[] seen = isContinuous(measured) ? curve(measured, angles) : sticks(measured, angles, width);
        double[] model = new double[angles.length];
        for (int i = 0; i < angles.length; i++) {
            model[i] = calculated.profile(angles[i], width);
        }
        List<Double> maxima = maxima(angles, seen);
        List<Peak> missing = calculated.peaks().stream()
                .filter(p -> p.intensity() >= STRONG)
                .filter(p -> p.twoTheta() >= angles[0] && p.twoTheta() <= angles[angles.length - 1])
                .filter(p -> maxima.stream().noneMatch(m -> Math.abs(m - p.twoTheta()) < 1.5 * width))
                .toList();
        List<Double> unexplained = maxima.stream()
                .filter(m -> calculated.peaks().stream()
                        .noneMatch(p -> p.intensity() >= 1 && Math.abs(m - p.twoTheta()) < 1.5 * width))
                .toList();
        return new PatternComparison(cosine(model, seen), width, missing, unexplained);
    }

    private static double[] grid(MeasuredPattern measured) {
        double first = measured.points().get(0).twoTheta();
        double last = measured.points().get(measured.points().size() - 1).twoTheta();
        double[] angles = new double[(int) Math.max(2, Math.round((last - first) / GRID) + 1)];
        for (int i = 0; i < angles.length; i++) {
            angles[i] = first + i * GRID;
        }
        return angles;
    }

    /** Whether the points are steps of a scan (else they are a list of lines). */
    private static boolean isContinuous(MeasuredPattern measured) {
        List<MeasuredPattern.Point> points = measured.points();
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            steps.add(points.get(i).twoTheta() - points.get(i - 1).twoTheta());
        }
        steps.sort(Comparator.naturalOrder());
        return points.size() >= 100 && steps.get(steps.size() - 1) < 5 * steps.get(steps.size() / 2) + 1e-6;
    }

    private static double[] curve(MeasuredPattern measured, double[] angles) {
        List<MeasuredPattern.Point> points = measured.points();
        double[] values = new double[angles.length];
        int at = 0;
        for (int i = 0; i < angles.length; i++) {
            while (at < points.size() - 2 && points.get(at + 1).twoTheta() < angles[i]) {
                at++;
            }
            MeasuredPattern.Point p = points.get(at);
            MeasuredPattern.Point q = points.get(at + 1);
            double span = q.twoTheta() - p.twoTheta();
            double share = span <= 0 ? 0 : Math.max(0, Math.min(1, (angles[i] - p.twoTheta()) / span));
            values[i] = p.intensity() + share * (q.intensity() - p.intensity());
        }
        return withoutBackground(values);
    }

    private static double[] sticks(MeasuredPattern measured, double[] angles, double width) {
        List<Peak> peaks = measured.points().stream()
                .map(p -> new Peak(p.twoTheta(), p.intensity(), 0, List.of()))
                .toList();
        PowderPattern pattern = new PowderPattern(Radiation.CU_KA, peaks);
        double[] values = new double[angles.length];
        for (int i = 0; i < angles.length; i++) {
            values[i] = pattern.profile(angles[i], width);
        }
        return values;
    }

    private static double[] withoutBackground(double[] values) {
        int reach = (int) Math.round(BACKGROUND / GRID);
        double[] lower = runningMinimum(values, reach);
        double[] rest = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rest[i] = values[i] - lower[i];
        }
        return rest;
    }

    private static double[] runningMinimum(double[] values, int reach) {
        double[] lower = new double[values.length];
        Deque<Integer> window = new ArrayDeque<>();
        for (int i = 0; i < values.length + reach; i++) {
            while (i < values.length && !window.isEmpty() && values[window.getLast()] >= values[i]) {
                window.pollLast();
            }
            if (i < values.length) {
                window.addLast(i);
            }
            if (i >= reach) {
                while (window.getFirst() < i - 2 * reach) {
                    window.pollFirst();
                }
                lower[i - reach] = values[window.getFirst()];
            }
        }
        return lower;
    }

    /** Local maxima of at least {@value #STRONG} % of the highest. */
    private static List<Double> maxima(double[] angles, double[] values) {
        double highest = 0;
        for (double value : values) {
            highest = Math.max(highest, value);
        }
        List<Double> maxima = new ArrayList<>();
        int reach = 5;
        for (int i = 0; i < values.length; i++) {
            boolean top = values[i] >= STRONG / 100 * highest && values[i] > 0;
            for (int j = Math.max(0, i - reach); top && j <= Math.min(values.length - 1, i + reach); j++) {
                top = j < i ? values[j] < values[i] : values[j] <= values[i];
            }
            if (top) {
                maxima.add(angles[i]);
            }
        }
        return maxima;
    }

    private static double cosine(double[] x, double[] y) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += x[i] * y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }
}
