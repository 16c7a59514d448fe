package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Structure;
import io.retort.tools.Cite;
import io.retort.tools.Hash;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.StructureArtifact;
import io.retort.tools.structure.StructureBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is in a structure file that somebody pasted or sent. */
public final class InspectStructure implements Tool<InspectStructure.Arguments> {

    /** The file. */
    public record Arguments(
            @Describe("the whole text of the file: CIF, POSCAR, XYZ, …")
            String content,

            @Describe("its name, where it has one: LiFePO4.cif")
            Optional<String> name,

            @Describe("distance in Å within which symmetry is looked for; 0.01 where it is left out")
            Optional<Double> symprec) {}

    private static final String LICENCE = "as the file's owner says";
    private static final double WIDEST = 1;

    private final StructureBook book;

    /** @param book of the run, where the structure is kept for later calls */
    public InspectStructure(StructureBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "structure_info";
    }

    @Override
    public String purpose() {
        return "Reads a structure file that the user gives (CIF, POSCAR, XYZ and others): formula, sites, volume, density,"
                + " lattice, space group, and a handle for other tools. For a material by name or id use get_structure.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        double symprec = symprec(arguments.symprec());
        String name = arguments.name().orElse("structure");
        StructureInfo info = StructureInfo.of(name, arguments.content(), symprec);
        if (info.fault().isPresent()) {
            throw new ToolFailure(info.fault().get().message());
        }
        Structure structure = info.crystal()
                .orElseThrow(() -> new ToolFailure(
                        "'" + name + "' holds a molecule without a cell; molecule_info" + " describes molecules."));
        return observe(info, structure, origin(name, arguments.content(), symprec));
    }

    private Observation observe(StructureInfo info, Structure structure, Provenance origin) {
        Report report = new Report();
        HeldStructure held = book.add(
                structure, structure.reducedFormula() + " from " + info.file(), info.file(), origin, Optional.empty());
        report.attach(StructureArtifact.cif(held));
        Composition formula = structure.composition();
        Evidence density = report.cited(number(formula, Properties.DENSITY, structure.density(), origin));
        Evidence volume = report.cited(number(formula, Properties.VOLUME, structure.volume(), origin));
        Evidence sites = report.cited(
                number(formula, Properties.NSITES, structure.sites().size(), origin));
        report.add(lattice(formula, structure.lattice(), origin));
        String group = info.spaceGroup()
                .map(found -> {
                    report.cited(number(formula, Properties.SPACEGROUP_NUMBER, found.number(), origin));
                    Evidence symbol = report.cited(fact(
                            formula,
                            Properties.SPACEGROUP_SYMBOL,
                            new PropertyValue.Label(found.shortSymbol()),
                            origin));
                    return ", space group " + Cite.value(symbol);
                })
                .orElse("");
        info.symmetryProblem().ifPresent(problem -> report.note("missing", "No space group: " + problem));
        info.repairs().forEach(repair -> report.note("caveat", "Repaired in the file: " + repair));
        if (info.structures() > 1) {
            report.note("caveat", "The file holds several structures; this is the first.");
        }
        return report.observation(
                Outcome.COMPLETE,
                Cite.formula(density) + group + ": volume " + Cite.value(volume) + ", density " + Cite.value(density)
                        + ", " + Cite.value(sites) + " sites.");
    }

    private static List<Evidence> lattice(Composition formula, Lattice lattice, Provenance origin) {
        List<Property> properties = Properties.LATTICE;
        return List.of(
                number(formula, properties.get(0), lattice.a().length(), origin),
                number(formula, properties.get(1), lattice.b().length(), origin),
                number(formula, properties.get(2), lattice.c().length(), origin),
                number(formula, properties.get(3), lattice.alpha(), origin),
                number(formula, properties.get(4), lattice.beta(), origin),
                number(formula, properties.get(5), lattice.gamma(), origin));
    }

    private static Evidence number(Composition formula, Property property, double value, Provenance origin) {
        return fact(formula, property, new PropertyValue.Number(new Quantity(value, property.unit())), origin);
    }

    private static Evidence fact(Composition formula, Property property, PropertyValue value, Provenance origin) {
        boolean ofCell = Properties.LATTICE.contains(property);
        return Evidence.of(
                Optional.empty(),
                Optional.of(formula),
                property,
                value,
                property.basis(),
                ofCell ? Conditions.inCell(CellSetting.AS_GIVEN) : Conditions.NONE,
                origin);
    }

    private static Provenance origin(String name, String content, double symprec) {
        return new Provenance(
                "file " + name,
                Optional.empty(),
                "its first structure; symmetry within " + symprec + " Å",
                new Method("geometry of the structure", Method.Kind.DERIVED),
                Instant.now(),
                Optional.of(Hash.sha256(content)),
                LICENCE,
                List.of());
    }

    private static double symprec(Optional<Double> asked) throws ToolFailure {
        double symprec = asked.orElse(StructureInfo.SYMPREC);
        if (symprec > 0 && symprec <= WIDEST) {
            return symprec;
        }
        throw new ToolFailure("symprec is " + symprec + "; expected a distance above 0 and at most 1 Å, such as 0.01.");
    }
}
