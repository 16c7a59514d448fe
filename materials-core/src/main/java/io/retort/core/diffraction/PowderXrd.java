package io.retort.core.diffraction;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The kinematic powder pattern of the structure as it stands (no symmetry is imposed): every reciprocal-lattice point in the
 * range contributes |F|² with the Lorentz-polarisation factor (1 + cos² 2θ) / (sin² θ cos θ), so multiplicities come by
 * themselves. Conventions of pymatgen's {@code XRDCalculator}: neutral atoms, no thermal motion, lines nearer than 1e-5° are
 * one line, the strongest has 100, lines below {@value #WEAKEST} are left out.
 */
public final class PowderXrd {

    /** Relative intensity below which a line is left out. */
    public static final double WEAKEST = 1e-3;

    private static final double SAME_ANGLE = 1e-5;

    /** Work is points × sites; beyond it the answer would take minutes. */
    private static final double MAX_WORK = 2e9;

    private PowderXrd() {}

    /** From 0 to 90 degrees. */
    public static PowderPattern of(Structure structure, Radiation radiation) {
        return of(structure, radiation, 0, 90);
    }

    /**
     * Over a range of angles.
     *
     * @param from least 2θ in degrees
     * @param to greatest 2θ in degrees, at most 180
     * @throws IllegalArgumentException for another range, an element without a scattering factor, or a cell too large
     */
    public static PowderPattern of(Structure structure, Radiation radiation, double from, double to) {
        if (!(from >= 0 && to > from && to <= 180)) {
            throw new IllegalArgumentException(
                    "2θ from " + from + " to " + to + "°: expected a range such as 0 to 90.");
        }
        List<Point> points = points(structure, radiation, from, to);
        Scatterers scatterers = Scatterers.of(structure);
        List<Line> lines = new ArrayList<>();
        for (Point point : points) {
            double intensity = scatterers.squaredFactor(point) * lorentzPolarisation(point.theta);
            double twoTheta = Math.toDegrees(2 * point.theta);
            Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            // Points come by growing length, so an equal angle can only be that of the line before.
            if (last == null || Math.abs(twoTheta - last.twoTheta) >= SAME_ANGLE) {
                last = new Line(twoTheta, 1 / point.length);
                lines.add(last);
            }
            last.add(point, intensity);
        }
        return scaled(radiation, lines);
    }

    private static PowderPattern scaled(Radiation radiation, List<Line> lines) {
        double strongest =
                lines.stream().mapToDouble(line -> line.intensity).max().orElse(0);
        return new PowderPattern(
                radiation,
                lines.stream()
                        .map(line -> line.peak(strongest))
                        .filter(peak -> peak.intensity() > WEAKEST)
                        .toList());
    }

    private static double lorentzPolarisation(double theta) {
        double cos2 = Math.cos(2 * theta);
        double sin = Math.sin(theta);
        return (1 + cos2 * cos2) / (sin * sin * Math.cos(theta));
    }

    private static List<Point> points(Structure structure, Radiation radiation, double from, double to) {
        Lattice l = structure.lattice();
        double volume = l.volume();
        Lattice reciprocal = new Lattice(
                l.b().cross(l.c()).times(1 / volume),
                l.c().cross(l.a()).times(1 / volume),
                l.a().cross(l.b()).times(1 / volume));
        double least = 2 * Math.sin(Math.toRadians(from / 2)) / radiation.wavelength();
        double most = 2 * Math.sin(Math.toRadians(to / 2)) / radiation.wavelength();
        double expected = 4.2 * most * most * most * Math.abs(volume);
        if (expected * structure.sites().size() > MAX_WORK) {
            throw new IllegalArgumentException("This cell has about " + Math.round(expected)
                    + " reflections in the range, too many; start from the primitive cell or end at a smaller 2θ.");
        }
        // |g·a| = |h| and |g| ≤ most, so |h| ≤ most |a|.
        int hs = (int) Math.floor(most * l.a().length() + 1e-9);
        int ks = (int) Math.floor(most * l.b().length() + 1e-9);
        int ls = (int) Math.floor(most * l.c().length() + 1e-9);
        List<Point> points = new ArrayList<>();
        for (int h = -hs; h <= hs; h++) {
            for (int k = -ks; k <= ks; k++) {
                for (int i = -ls; i <= ls; i++) {
                    Cartesian g = reciprocal.cartesian(new Fractional(h, k, i));
                    double length = g.length();
                    if (length > 1e-9 && length >= least && length <= most) {
                        double sine = Math.min(1, radiation.wavelength() * length / 2);
                        points.add(new Point(h, k, i, length, Math.asin(sine)));
                    }
                }
            }
        }
        points.sort(Comparator.<Point>comparingDouble(p -> Math.rint(p.length * 1e9))
                .thenComparing(p -> -p.h)
                .thenComparing(p -> -p.k)
                .thenComparing(p -> -p.l));
        return points;
    }

    /** One point of the reciprocal lattice; length in Å⁻¹, without the factor 2π; θ in radians. */
    private record Point(int h, int k, int l, double length, double theta) {}

    /** A line while it is being summed. */
    private static final class Line {
        private final double twoTheta;
        private final double spacing;
        private final Map<String, Peak.Reflection> families = new LinkedHashMap<>();
        private double intensity;

        Line(double twoTheta, double spacing) {
            this.twoTheta = twoTheta;
            this.spacing = spacing;
        }

        void add(Point p, double more) {
            intensity += more;
            List<Integer> key = new ArrayList<>(List.of(Math.abs(p.h), Math.abs(p.k), Math.abs(p.l)));
            key.sort(null);
            families.merge(
                    key.toString(),
                    new Peak.Reflection(p.h, p.k, p.l, 1),
                    (known, unused) -> new Peak.Reflection(known.h(), known.k(), known.l(), known.multiplicity() + 1));
        }

        Peak peak(double strongest) {
            return new Peak(twoTheta, 100 * intensity / strongest, spacing, List.copyOf(families.values()));
        }
    }

    /** The atoms as arrays, element by element. */
    private record Scatterers(List<Element> elements, int[] kinds, double[] shares, double[] positions) {

        static Scatterers of(Structure structure) {
            List<Element> elements =
                    List.copyOf(new TreeSet<>(structure.composition().elements()));
            List<Integer> kinds = new ArrayList<>();
            List<Double> shares = new ArrayList<>();
            List<Double> positions = new ArrayList<>();
            for (Site site : structure.sites()) {
                site.occupancies().forEach((element, share) -> {
                    kinds.add(elements.indexOf(element));
                    shares.add(share);
                    positions.addAll(List.of(
                            site.position().a(),
                            site.position().b(),
                            site.position().c()));
                });
            }
            return new Scatterers(
                    elements,
                    kinds.stream().mapToInt(Integer::intValue).toArray(),
                    shares.stream().mapToDouble(Double::doubleValue).toArray(),
                    positions.stream().mapToDouble(Double::doubleValue).toArray());
        }

        /** |F|² in electrons squared. */
        double squaredFactor(Point point) {
            double s2 = point.length * point.length / 4;
            double[] factors = elements.stream()
                    .mapToDouble(e -> ScatteringFactors.of(e, s2))
                    .toArray();
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < kinds.length; i++) {
                double phase = 2
                        * Math.PI
                        * (point.h * positions[3 * i]
                                + point.k * positions[3 * i + 1]
                                + point.l * positions[3 * i + 2]);
                double factor = shares[i] * factors[kinds[i]];
                real += factor * Math.cos(phase);
                imaginary += factor * Math.sin(phase);
            }
            return real * real + imaginary * imaginary;
        }
    }
}
