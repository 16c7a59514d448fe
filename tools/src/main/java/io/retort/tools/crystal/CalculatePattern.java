package io.retort.tools.crystal;

import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.diffraction.MeasuredPattern;
import io.retort.core.diffraction.PatternComparison;
import io.retort.core.diffraction.Peak;
import io.retort.core.diffraction.PowderPattern;
import io.retort.core.diffraction.PowderXrd;
import io.retort.core.diffraction.Radiation;
import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.structure.Structure;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.material.Cells;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.StructureEvidence;
import io.retort.tools.structure.Structures;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The powder X-ray pattern of a crystal, and how well it explains a measured one. */
public final class CalculatePattern implements Tool<CalculatePattern.Arguments> {

    /** Which crystal, which radiation, which angles; what it is compared with. */
    public record Arguments(
            @Describe(Structures.ARGUMENT) String structure,

            @Describe("a line or a wavelength in Å: CuKa (the default), MoKa1, 0.7")
            Optional<String> radiation,

            @Describe("least 2θ in degrees; 0 where it is left out")
            Optional<Double> from,

            @Describe("greatest 2θ in degrees; 90 where it is left out")
            Optional<Double> to,

            @Describe("a measured pattern to compare with: 2θ and intensity in two columns, as text")
            Optional<String> measured) {}

    /** Lines that become evidence; the table holds all. */
    private static final int SHOWN = 8;

    private static final Method METHOD = new Method("kinematic powder diffraction", Method.Kind.DERIVED);

    private final Structures structures;

    public CalculatePattern(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "powder_pattern";
    }

    @Override
    public String purpose() {
        return "Calculates the powder X-ray diffraction pattern of a crystal, indexed in its conventional cell: the strongest"
                + " lines as evidence, all as a table; and compares it with a measured pattern where one is given.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Radiation line = Advice.from(() -> Radiation.of(arguments.radiation().orElse(Radiation.CU_KA.name())));
        Optional<MeasuredPattern> measured = measured(arguments.measured());
        Report report = new Report();
        HeldStructure held = structures.find(arguments.structure(), report);
        Structure indexed = Cells.in(held.structure(), CellSetting.CONVENTIONAL).orElse(held.structure());
        PowderPattern pattern = Advice.from(() -> PowderXrd.of(
                indexed, line, arguments.from().orElse(0.0), arguments.to().orElse(90.0)));
        if (pattern.peaks().isEmpty()) {
            return report.observation(Outcome.EMPTY, "No line falls between these angles.");
        }
        report.attach(table(held, pattern));
        StructureEvidence of = new StructureEvidence(held, METHOD);
        String lines = strongest(pattern).stream()
                .map(peak -> line(of, peak, line, report))
                .collect(Collectors.joining(", "));
        String compared = measured.map(scan -> compared(of, PatternComparison.of(pattern, scan), report))
                .orElse("");
        return report.observation(Outcome.COMPLETE, "Strongest lines by angle: " + lines + "." + compared);
    }

    private static List<Peak> strongest(PowderPattern pattern) {
        return pattern.peaks().stream()
                .sorted(Comparator.comparingDouble(Peak::intensity).reversed())
                .limit(SHOWN)
                .sorted(Comparator.comparingDouble(Peak::twoTheta))
                .toList();
    }

    /** Indices count in the conventional cell, as people say them. */
    private static String line(StructureEvidence of, Peak peak, Radiation radiation, Report report) {
        String which = "line " + indices(peak) + ", " + radiation.name() + " (" + radiation.wavelength() + " Å)";
        Evidence angle = report.cited(of.number(CrystalProperties.TWO_THETA, peak.twoTheta(), which));
        Evidence intensity = report.cited(of.number(CrystalProperties.RELATIVE_INTENSITY, peak.intensity(), which));
        Evidence planes = report.cited(of.label(CrystalProperties.REFLECTION, indices(peak), which));
        report.add(List.of(of.number(CrystalProperties.D_SPACING, peak.spacing(), which)));
        return Cite.value(angle) + " (" + Cite.value(planes) + ", relative intensity " + Cite.value(intensity) + ")";
    }

    private static String compared(StructureEvidence of, PatternComparison found, Report report) {
        Evidence similarity = report.cited(of.number(
                CrystalProperties.PATTERN_SIMILARITY,
                found.similarity(),
                "against the measured pattern, lines " + found.width() + "° wide"));
        found.missing().forEach(peak -> report.note("caveat", "A strong line is missing from the measured pattern."));
        if (!found.unexplained().isEmpty()) {
            report.note("caveat", "The measured pattern has strong maxima that this crystal does not explain.");
        }
        return " Similarity to the measured pattern: " + Cite.value(similarity) + ".";
    }

    private static Optional<MeasuredPattern> measured(Optional<String> text) throws ToolFailure {
        return text.isEmpty() ? Optional.empty() : Optional.of(Advice.from(() -> MeasuredPattern.parse(text.get())));
    }

    private static String indices(Peak peak) {
        return peak.reflections().stream()
                .map(r -> "(" + r.h() + " " + r.k() + " " + r.l() + ")")
                .collect(Collectors.joining(" "));
    }

    private static Artifact table(HeldStructure held, PowderPattern pattern) {
        StringBuilder csv = new StringBuilder("2theta_deg,relative_intensity,d_angstrom,hkl\n");
        pattern.peaks()
                .forEach(peak -> csv.append(String.format(
                        Locale.ROOT,
                        "%.4f,%.3f,%.5f,%s%n",
                        peak.twoTheta(),
                        peak.intensity(),
                        peak.spacing(),
                        indices(peak))));
        return new Artifact(
                held.handle() + "-xrd-" + pattern.radiation().name().replaceAll("\\W", "_"),
                "table",
                "Powder pattern of " + held.title() + ", " + pattern.radiation().name(),
                "text/csv",
                held.structure().reducedFormula().replaceAll("\\W", "_") + "_xrd.csv",
                csv.toString());
    }
}
