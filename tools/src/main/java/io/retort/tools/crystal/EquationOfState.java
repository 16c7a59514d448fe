package io.retort.tools.crystal;

import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.build.Strain;
import io.retort.core.eos.Emt;
import io.retort.core.eos.EosFit;
import io.retort.core.eos.EosForm;
import io.retort.core.eos.VolumeEnergy;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.structure.Structure;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.chemistry.Worked;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.StructureEvidence;
import io.retort.tools.structure.Structures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Volume, bulk modulus and its pressure derivative from E(V): of points that are given, or of a metal by EMT. */
public final class EquationOfState implements Tool<EquationOfState.Arguments> {

    /** Points, or a structure whose energies EMT gives. */
    public record Arguments(
            @Describe("a metal whose energies the EMT potential gives: a handle or a name; Al, Cu, Ag, Au, Ni, Pd, Pt")
            Optional<String> structure,

            @Describe("or volumes in Å³") List<Double> volumes,

            @Describe("and their energies in eV") List<Double> energies,

            @Describe("birch_murnaghan (the default) or vinet")
            Optional<String> form) {}

    private static final int POINTS = 11;
    private static final double SPREAD = 0.1;

    private final Structures structures;

    public EquationOfState(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "equation_of_state";
    }

    @Override
    public String purpose() {
        return "Fits an equation of state to energies at several volumes and gives bulk modulus and volume: energies that"
                + " are given, or those of the EMT model potential for Al, Cu, Ag, Au, Ni, Pd and Pt.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        EosForm form = form(arguments.form());
        boolean given = !arguments.volumes().isEmpty() || !arguments.energies().isEmpty();
        if (given == arguments.structure().isPresent()) {
            throw new ToolFailure("Give either structure, or volumes with their energies.");
        }
        return given
                ? ofPoints(points(arguments), form)
                : byEmt(arguments.structure().get(), form);
    }

    private static Observation ofPoints(List<VolumeEnergy> points, EosForm form) throws ToolFailure {
        EosFit fit = Advice.from(() -> EosFit.of(form, points));
        Worked worked = new Worked("points as given", method(form, ""), "CC0-1.0");
        return observe(
                fit,
                (property, value) -> worked.number(
                        Optional.empty(), property, value, table(points).replace("\n", "; ")),
                new Report());
    }

    private Observation byEmt(String name, EosForm form) throws ToolFailure {
        Report report = new Report();
        HeldStructure held = structures.find(name, report);
        Structure start = held.structure();
        EosFit first = Advice.from(() -> EosFit.of(form, Emt.curve(start, SPREAD, POINTS)));
        List<VolumeEnergy> points =
                Advice.from(() -> Emt.curve(Strain.atVolume(start, first.volume()), SPREAD, POINTS));
        EosFit fit = Advice.from(() -> EosFit.of(form, points));
        report.attach(new Artifact(
                held.handle() + "-eos",
                "table",
                "E(V) of " + held.title() + " by EMT",
                "text/csv",
                start.reducedFormula().replaceAll("\\W", "_") + "_eos.csv",
                "volume_A3,energy_eV\n" + table(points)));
        StructureEvidence of = new StructureEvidence(held, method(form, Emt.METHOD + ", "));
        String how = POINTS + " volumes within " + SPREAD + " of the one at rest";
        report.note("caveat", "EMT is a model potential for metals, not a first-principles calculation.");
        return observe(fit, (property, value) -> of.number(property, value, how), report);
    }

    /** How a value of the fit becomes evidence. */
    private interface Fact {
        Evidence of(Property property, double value);
    }

    private static Observation observe(EosFit fit, Fact fact, Report report) {
        Evidence bulk = report.cited(fact.of(CrystalProperties.EOS_BULK_MODULUS, fit.bulkModulus()));
        Evidence derivative = report.cited(fact.of(CrystalProperties.EOS_DERIVATIVE, fit.bulkModulusDerivative()));
        Evidence volume = report.cited(fact.of(CrystalProperties.EOS_VOLUME, fit.volume()));
        Evidence residual = report.cited(fact.of(CrystalProperties.EOS_RESIDUAL, fit.residual()));
        return report.observation(
                Outcome.COMPLETE,
                "The bulk modulus at the minimum is " + Cite.value(bulk) + " (" + Cite.method(bulk)
                        + "), its pressure derivative " + Cite.value(derivative) + ", the volume " + Cite.value(volume)
                        + "; the fit is off by " + Cite.value(residual) + ".");
    }

    private static Method method(EosForm form, String of) {
        return new Method(of + form + " fit", Method.Kind.DERIVED);
    }

    private static List<VolumeEnergy> points(Arguments arguments) throws ToolFailure {
        List<Double> volumes = arguments.volumes();
        if (volumes.size() != arguments.energies().size()) {
            throw new ToolFailure("There are " + volumes.size() + " volumes and "
                    + arguments.energies().size() + " energies; expected as many of each.");
        }
        List<VolumeEnergy> points = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            double volume = volumes.get(i);
            double energy = arguments.energies().get(i);
            points.add(Advice.from(() -> new VolumeEnergy(volume, energy)));
        }
        return points;
    }

    private static EosForm form(Optional<String> asked) throws ToolFailure {
        String key = asked.orElse("birch_murnaghan").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (key) {
            case "birchmurnaghan", "birch", "bm" -> EosForm.BIRCH_MURNAGHAN;
            case "vinet" -> EosForm.VINET;
            default -> throw new ToolFailure("form is '" + asked.orElse("") + "'; expected birch_murnaghan or vinet.");
        };
    }

    private static String table(List<VolumeEnergy> points) {
        StringBuilder text = new StringBuilder();
        points.forEach(point -> text.append(String.format(Locale.ROOT, "%.6f,%.8f\n", point.volume(), point.energy())));
        return text.toString();
    }
}
