package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.elastic.ElasticTensor;
import io.retort.core.elastic.Moduli;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import io.retort.tools.Citations;
import io.retort.tools.Cite;
import io.retort.tools.DerivedEvidence;
import io.retort.tools.Report;
import io.retort.tools.chemistry.Worked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Averages of an elastic tensor, its anisotropy, and whether the crystal is mechanically stable. */
public final class ElasticModuli implements Tool<ElasticModuli.Arguments> {

    /** One tensor, said in one of three ways. */
    public record Arguments(
            @Describe("evidence of an elastic tensor: ev-3f2a9c01d7")
            Optional<String> tensor,

            @Describe("or six rows of six stiffnesses in GPa, Voigt's notation")
            List<List<Double>> rows,

            @Describe("or, of a cubic crystal, C11, C12 and C44 in GPa")
            List<Double> cubic) {}

    private static final Method METHOD = new Method("elastic averages", Method.Kind.DERIVED);
    private static final Worked GIVEN = new Worked("stiffnesses as given", METHOD, "CC0-1.0");

    private final Citations citations;

    public ElasticModuli(EvidenceBook book) {
        this.citations = new Citations(book);
    }

    @Override
    public String name() {
        return "elastic_moduli";
    }

    @Override
    public String purpose() {
        return "Works out bulk, shear and Young's modulus (Voigt, Reuss, Hill), Poisson's ratio, anisotropy and mechanical"
                + " stability from an elastic tensor.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        int said = (arguments.tensor().isPresent() ? 1 : 0)
                + (arguments.rows().isEmpty() ? 0 : 1)
                + (arguments.cubic().isEmpty() ? 0 : 1);
        if (said != 1) {
            throw new ToolFailure("Give one of tensor (evidence), rows (six of six) and cubic (C11, C12, C44).");
        }
        Report report = new Report();
        if (arguments.tensor().isPresent()) {
            Evidence cited = report.cited(citations.find(arguments.tensor().get()));
            ElasticTensor tensor = tensor(rows(cited));
            return observe(
                    tensor,
                    (property, value) -> DerivedEvidence.of(property, value, METHOD, "elastic tensor", List.of(cited)),
                    report);
        }
        boolean cubic = arguments.rows().isEmpty();
        ElasticTensor tensor = cubic ? cubic(arguments.cubic()) : tensor(arguments.rows());
        String record = cubic ? "C11, C12, C44 = " + arguments.cubic() + " GPa" : arguments.rows() + " GPa";
        return observe(tensor, (property, value) -> GIVEN.fact(Optional.empty(), property, value, record), report);
    }

    private static Observation observe(
            ElasticTensor tensor, BiFunction<Property, PropertyValue, Evidence> fact, Report report) {
        Moduli hill = tensor.hill();
        Map<Property, Double> values = new LinkedHashMap<>();
        values.put(Properties.K_VRH, hill.bulk());
        values.put(Properties.G_VRH, hill.shear());
        values.put(Properties.YOUNGS_MODULUS, hill.young());
        values.put(Properties.HOMOGENEOUS_POISSON, hill.poisson());
        values.put(Properties.UNIVERSAL_ANISOTROPY, tensor.universalAnisotropy());
        values.put(Properties.K_VOIGT, tensor.voigt().bulk());
        values.put(Properties.K_REUSS, tensor.reuss().bulk());
        values.put(CrystalProperties.G_VOIGT, tensor.voigt().shear());
        values.put(CrystalProperties.G_REUSS, tensor.reuss().shear());
        List<Evidence> facts = values.entrySet().stream()
                .map(e -> fact.apply(
                        e.getKey(),
                        new PropertyValue.Number(
                                new Quantity(e.getValue(), e.getKey().unit()))))
                .toList();
        report.add(facts);
        Evidence stable =
                report.cited(fact.apply(CrystalProperties.BORN_STABLE, new PropertyValue.Flag(tensor.isBornStable())));
        if (!tensor.isBornStable()) {
            report.note("caveat", "This tensor is not stable by Born's criterion; its averages mean little.");
        }
        return report.observation(
                Outcome.COMPLETE,
                "From the tensor: " + Cite.each(facts, f -> Cite.property(f) + " " + Cite.value(f)) + "; "
                        + Cite.property(stable) + ": " + Cite.value(stable) + ".");
    }

    private static List<List<Double>> rows(Evidence cited) throws ToolFailure {
        if (cited.value() instanceof PropertyValue.Tensor tensor
                && tensor.rows().size() == 6
                && tensor.unit().dimension().equals(Unit.of("GPa").dimension())) {
            double scale = new Quantity(1, tensor.unit()).in(Unit.of("GPa")).value();
            return tensor.rows().stream()
                    .map(row -> row.stream().map(x -> x * scale).toList())
                    .toList();
        }
        throw new ToolFailure(cited.id() + " is the " + cited.property().name()
                + "; expected an elastic tensor, which get_material gives as elastic_tensor.");
    }

    private static ElasticTensor tensor(List<List<Double>> rows) throws ToolFailure {
        return Advice.from(() -> ElasticTensor.of(rows.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new)));
    }

    private static ElasticTensor cubic(List<Double> c) throws ToolFailure {
        if (c.size() != 3) {
            throw new ToolFailure("cubic has " + c.size() + " numbers; expected C11, C12 and C44.");
        }
        return Advice.from(() -> ElasticTensor.cubic(c.get(0), c.get(1), c.get(2)));
    }
}
