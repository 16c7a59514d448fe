package io.retort.tools.chemistry;

import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Property;
import io.retort.core.formula.Composition;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.chemistry.Molecule.Notation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one molecule is: formula, masses, identifiers, descriptors, a picture, and how alike others are. */
public final class MoleculeInfo implements Tool<MoleculeInfo.Arguments> {

    /** Which molecule, and which others to compare it with. */
    public record Arguments(
            @Describe("SMILES (CCO), InChI, molfile, or the name of a common solvent, gas or ligand (acetone, EDTA)")
            String molecule,

            @Describe("other molecules to compare it with, written the same way")
            List<String> compareWith) {}

    private static final int MOST_COMPARED = 50;

    private final MoleculeReader reader = new MoleculeReader();

    @Override
    public String name() {
        return "molecule_info";
    }

    @Override
    public String purpose() {
        return "Describes one molecule (precursor, solvent, ligand): formula, average and monoisotopic mass, SMILES, InChI,"
                + " descriptors, a drawing, and its similarity to others. For crystals use get_material.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Molecule molecule = reader.read(arguments.molecule());
        if (arguments.compareWith().size() > MOST_COMPARED) {
            throw new ToolFailure("At most " + MOST_COMPARED + " molecules are compared in one call.");
        }
        Facts facts = new Facts(molecule);
        Evidence formula = facts.label(ChemicalProperties.MOLECULAR_FORMULA, molecule.formula());
        Evidence mass = facts.number(ChemicalProperties.MOLAR_MASS, Sensible.digits(molecule.averageMass()));
        Evidence exact =
                facts.number(ChemicalProperties.MONOISOTOPIC_MASS, Sensible.digits(molecule.monoisotopicMass()));
        Evidence smiles = facts.label(ChemicalProperties.SMILES, molecule.smiles());
        identifiers(molecule, facts);
        Descriptors.ALL.forEach(descriptor -> descriptor
                .value()
                .of(molecule)
                .ifPresent(value -> facts.number(descriptor.property(), Sensible.digits(value))));
        String alike = compare(molecule, arguments.compareWith(), facts);
        attach(molecule, facts.report);
        return facts.report.observation(
                Outcome.COMPLETE,
                Cite.value(formula) + " (SMILES " + Cite.value(smiles) + ") has a molar mass of " + Cite.value(mass)
                        + " and a monoisotopic mass of " + Cite.value(exact) + "." + alike);
    }

    private static void identifiers(Molecule molecule, Facts facts) {
        Optional<Molecule.Identifier> identifier = molecule.inchi();
        identifier.ifPresent(found -> {
            facts.label(ChemicalProperties.INCHI, found.inchi());
            facts.label(ChemicalProperties.INCHI_KEY, found.key());
        });
        if (identifier.isEmpty()) {
            facts.report.note("missing", "The InChI could not be made.");
        }
    }

    private String compare(Molecule molecule, List<String> others, Facts facts) throws ToolFailure {
        StringBuilder text = new StringBuilder();
        for (String other : others) {
            Molecule read = reader.read(other);
            Evidence alike = facts.report.cited(Worked.CDK.number(
                    Optional.empty(),
                    ChemicalProperties.SIMILARITY,
                    Math.round(Fingerprints.similarity(molecule, read) * 1e6) / 1e6,
                    input(molecule) + " and " + input(read)));
            text.append(" The similarity to ")
                    .append(Cite.value(facts.report.cited(Worked.CDK.label(
                            read.composition(), ChemicalProperties.SMILES, read.smiles(), input(read)))))
                    .append(" is ")
                    .append(Cite.value(alike))
                    .append('.');
        }
        return text.toString();
    }

    private static void attach(Molecule molecule, Report report) {
        String key = molecule.formula().replaceAll("[^\\w-]", "_");
        Depiction.svg(molecule)
                .ifPresentOrElse(
                        svg -> report.attach(new Artifact(
                                "drawing-" + key, "drawing", molecule.formula(), "image/svg+xml", key + ".svg", svg)),
                        () -> report.note("missing", "No drawing: this Java installation has no fonts."));
        report.attach(new Artifact(
                "molfile-" + key,
                "molecule",
                molecule.formula(),
                "chemical/x-mdl-molfile",
                key + ".mol",
                molecule.molfile()));
        List<IsotopePeak> peaks = molecule.isotopes();
        if (!peaks.isEmpty()) {
            StringBuilder csv = new StringBuilder("mass (u),relative intensity\n");
            peaks.forEach(peak -> csv.append(String.format(Locale.ROOT, "%.5f,%.5f%n", peak.mass(), peak.intensity())));
            report.attach(new Artifact(
                    "isotopes-" + key,
                    "table",
                    "Isotope pattern of " + molecule.formula(),
                    "text/csv",
                    key + "_isotopes.csv",
                    csv.toString()));
        }
    }

    private static String input(Molecule molecule) {
        return molecule.notation() == Notation.MOLFILE
                ? "molfile of " + molecule.smiles()
                : molecule.notation() + " " + molecule.text();
    }

    /** Facts of one molecule, on their way into a report. */
    private static final class Facts {

        private final Report report = new Report();
        private final Optional<Composition> composition;
        private final String record;

        Facts(Molecule molecule) {
            this.composition = molecule.composition();
            this.record = input(molecule);
        }

        Evidence number(Property property, double value) {
            return report.cited(Worked.CDK.number(composition, property, value, record));
        }

        Evidence label(Property property, String text) {
            return report.cited(Worked.CDK.label(composition, property, text, record));
        }
    }
}
