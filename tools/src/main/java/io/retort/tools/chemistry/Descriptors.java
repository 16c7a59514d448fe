package io.retort.tools.chemistry;

import io.retort.core.evidence.Property;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.qsar.DescriptorValue;
import org.openscience.cdk.qsar.IMolecularDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.AromaticAtomsCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.FractionalCSP3Descriptor;
import org.openscience.cdk.qsar.descriptors.molecular.HBondAcceptorCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.HBondDonorCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.JPlogPDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.RotatableBondsCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.TPSADescriptor;
import org.openscience.cdk.qsar.result.DoubleResult;
import org.openscience.cdk.qsar.result.IntegerResult;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

/** What can be read off a molecular graph. A list to read; to add a descriptor, add a line. */
final class Descriptors {

    /** @param value of a molecule, in the property's unit; empty where it has none */
    record Descriptor(Property property, Function value) {}

    /** One descriptor of one molecule. */
    interface Function {
        OptionalDouble of(Molecule molecule);
    }

    static final List<Descriptor> ALL = List.of(
            of("heavy_atoms", "", "number of heavy atoms", "Atoms other than hydrogen.", Descriptors::heavyAtoms),
            of("rings", "", "number of rings", "Smallest set of smallest rings.", Descriptors::rings),
            of(
                    "aromatic_atoms",
                    "",
                    "number of aromatic atoms",
                    "Daylight's model.",
                    cdk(AromaticAtomsCountDescriptor::new)),
            of(
                    "h_bond_donors",
                    "",
                    "number of hydrogen-bond donors",
                    "OH and NH groups.",
                    cdk(HBondDonorCountDescriptor::new)),
            of(
                    "h_bond_acceptors",
                    "",
                    "number of hydrogen-bond acceptors",
                    "Oxygen and nitrogen with a free pair.",
                    cdk(HBondAcceptorCountDescriptor::new)),
            of(
                    "rotatable_bonds",
                    "",
                    "number of rotatable bonds",
                    "Single bonds outside rings that are not terminal.",
                    cdk(RotatableBondsCountDescriptor::new)),
            of("fraction_sp3", "", "fraction of sp3 carbon", "Of all carbon.", cdk(FractionalCSP3Descriptor::new)),
            of(
                    "polar_surface_area",
                    "Å²",
                    "topological polar surface area",
                    "Ertl, Rohde, Selzer, J. Med. Chem. 43, 3714 (2000).",
                    cdk(TPSADescriptor::new)),
            of(
                    "log_p",
                    "",
                    "octanol-water partition coefficient (log P)",
                    "JPlogP: Plante, Werner, J. Cheminform. 10, 61 (2018).",
                    cdk(JPlogPDescriptor::new)));

    private Descriptors() {}

    private static Descriptor of(String key, String unit, String name, String meaning, Function value) {
        return new Descriptor(ChemicalProperties.number(key, unit, name, meaning), value);
    }

    private static OptionalDouble heavyAtoms(Molecule molecule) {
        int heavy = 0;
        for (var atom : molecule.atoms().atoms()) {
            heavy += atom.getAtomicNumber() == null || atom.getAtomicNumber() != 1 ? 1 : 0;
        }
        return OptionalDouble.of(heavy);
    }

    private static OptionalDouble rings(Molecule molecule) {
        return OptionalDouble.of(Cycles.sssr(molecule.atoms()).numberOfCycles());
    }

    /** CDK's descriptors keep state and mark atoms: each call gets a new one, and a copy. */
    private static Function cdk(Supplier<IMolecularDescriptor> made) {
        return molecule -> {
            IMolecularDescriptor descriptor = made.get();
            descriptor.initialise(SilentChemObjectBuilder.getInstance());
            IAtomContainer atoms = molecule.copy();
            DescriptorValue value = descriptor.calculate(atoms);
            double number = value.getValue() instanceof IntegerResult whole
                    ? whole.intValue()
                    : value.getValue() instanceof DoubleResult real ? real.doubleValue() : Double.NaN;
            return value.getException() == null && Double.isFinite(number)
                    ? OptionalDouble.of(number)
                    : OptionalDouble.empty();
        };
    }
}
