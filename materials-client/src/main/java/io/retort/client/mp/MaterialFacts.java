package io.retort.client.mp;

import io.retort.client.mp.doc.MaterialDoc;
import io.retort.client.mp.doc.SummaryDoc;
import io.retort.client.mp.doc.ThermoDoc;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.quantity.Unit;
import io.retort.core.source.Material;
import io.retort.core.structure.Lattice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that was read about one material.
 *
 * @param summary its headline values
 * @param material the calculations behind it, for their functionals
 * @param thermo its stability, one document per thermo type
 * @param response to forces and fields
 * @param release of the database
 * @param readAt when
 */
record MaterialFacts(
        SummaryDoc summary,
        Optional<MaterialDoc> material,
        List<ThermoDoc> thermo,
        Response response,
        Optional<String> release,
        Instant readAt) {

    private static final Method OBSERVATION = new Method("match with an experimental structure", Method.Kind.DERIVED);
    private static final Method SYMMETRY = new Method("spglib, tolerance 0.1 Å", Method.Kind.DERIVED);

    /** As any source gives it; empty where the document lacks id or formula. */
    Optional<Material> read() {
        Optional<Composition> composition = summary.formula().flatMap(MaterialFacts::composition);
        return summary.materialId().flatMap(id -> composition.map(formula -> material(id, formula)));
    }

    private Material material(MaterialId id, Composition composition) {
        RunTypes runs = RunTypes.of(summary.fields(), material.map(MaterialDoc::fields));
        List<Evidence> facts = new ArrayList<>();
        facts.addAll(electronic(writer(id, composition, MaterialEndpoints.SUMMARY, summary.fields()), runs));
        facts.addAll(stability(id, composition));
        facts.addAll(structure(writer(id, composition, MaterialEndpoints.SUMMARY, summary.fields()), runs));
        facts.addAll(response(writer(id, composition, MaterialEndpoints.SUMMARY, summary.fields()), runs));
        response.elasticity()
                .filter(doc -> doc.state().filter("failed"::equals).isEmpty())
                .ifPresent(doc ->
                        facts.addAll(elastic(writer(id, composition, ResponseEndpoints.ELASTICITY, doc.fields()))));
        response.dielectric()
                .ifPresent(doc ->
                        facts.addAll(dielectric(writer(id, composition, ResponseEndpoints.DIELECTRIC, doc.fields()))));
        response.piezoelectric()
                .ifPresent(doc -> facts.addAll(
                        piezoelectric(writer(id, composition, ResponseEndpoints.PIEZOELECTRIC, doc.fields()))));
        return new Material(
                id,
                composition,
                List.of(),
                summary.theoretical().map(theoretical -> !theoretical),
                summary.deprecated(),
                false,
                facts);
    }

    static List<Evidence> electronic(FactWriter write, RunTypes runs) {
        Method method = runs.of("electronic_structure");
        return write.number(Properties.BAND_GAP, "band_gap", method)
                .flag(Properties.IS_GAP_DIRECT, "is_gap_direct", method)
                .flag(Properties.IS_METAL, "is_metal", method)
                .number(Properties.EFERMI, "efermi", method)
                .facts();
    }

    /** Energies of each thermo type; those that the summary shows come first. */
    private List<Evidence> stability(MaterialId id, Composition composition) {
        List<Evidence> facts = new ArrayList<>();
        thermo.stream()
                .sorted(Comparator.comparing(
                                (ThermoDoc doc) -> !doc.energyAboveHull().equals(summary.energyAboveHull()))
                        .thenComparing(doc -> doc.thermoType().orElse("")))
                .forEach(doc -> facts.addAll(energies(
                        writer(id, composition, MaterialEndpoints.THERMO, doc.fields()),
                        doc.fields(),
                        RunTypes.scheme(doc.thermoType().orElse("DFT, functional not stated")))));
        return facts.isEmpty()
                ? energies(
                        writer(id, composition, MaterialEndpoints.SUMMARY, summary.fields()),
                        summary.fields(),
                        RunTypes.NOT_STATED)
                : facts;
    }

    static List<Evidence> energies(FactWriter write, Fields fields, Method method) {
        write.number(Properties.FORMATION_ENERGY, "formation_energy_per_atom", method)
                .number(Properties.ENERGY_ABOVE_HULL, "energy_above_hull", method)
                .flag(Properties.IS_STABLE, "is_stable", method);
        String phases = fields.items("decomposes_to").stream()
                .flatMap(product -> product.text("formula").stream())
                .collect(Collectors.joining(" + "));
        if (!phases.isEmpty()) {
            write.label(Properties.DECOMPOSES_TO, phases, "decomposes_to", method);
        }
        return write.facts();
    }

    private List<Evidence> structure(FactWriter write, RunTypes runs) {
        Method method = runs.of("structure");
        write.number(Properties.DENSITY, "density", method)
                .number(Properties.VOLUME, "volume", method)
                .number(Properties.NSITES, "nsites", method)
                .label(Properties.SPACEGROUP_SYMBOL, "symmetry.symbol", SYMMETRY)
                .number(Properties.SPACEGROUP_NUMBER, "symmetry.number", SYMMETRY)
                .label(Properties.CRYSTAL_SYSTEM, "symmetry.crystal_system", SYMMETRY);
        summary.theoretical()
                .ifPresent(theoretical -> write.flag(Properties.OBSERVED, !theoretical, "theoretical", OBSERVATION));
        summary.structure().ifPresent(crystal -> lattice(write, crystal.lattice(), method));
        return write.facts();
    }

    private static void lattice(FactWriter write, Lattice cell, Method method) {
        write.number(Properties.LATTICE_A, cell.a().length(), "structure.lattice.a", method)
                .number(Properties.LATTICE_B, cell.b().length(), "structure.lattice.b", method)
                .number(Properties.LATTICE_C, cell.c().length(), "structure.lattice.c", method)
                .number(Properties.LATTICE_ALPHA, cell.alpha(), "structure.lattice.alpha", method)
                .number(Properties.LATTICE_BETA, cell.beta(), "structure.lattice.beta", method)
                .number(Properties.LATTICE_GAMMA, cell.gamma(), "structure.lattice.gamma", method);
    }

    static List<Evidence> response(FactWriter write, RunTypes runs) {
        Method magnetic = runs.of("magnetism");
        return write.number(Properties.K_VRH, "bulk_modulus.vrh", RunTypes.RESPONSE)
                .number(Properties.K_VOIGT, "bulk_modulus.voigt", RunTypes.RESPONSE)
                .number(Properties.K_REUSS, "bulk_modulus.reuss", RunTypes.RESPONSE)
                .number(Properties.G_VRH, "shear_modulus.vrh", RunTypes.RESPONSE)
                .number(Properties.UNIVERSAL_ANISOTROPY, "universal_anisotropy", RunTypes.RESPONSE)
                .number(Properties.HOMOGENEOUS_POISSON, "homogeneous_poisson", RunTypes.RESPONSE)
                .number(Properties.E_TOTAL, "e_total", RunTypes.RESPONSE)
                .number(Properties.E_ELECTRONIC, "e_electronic", RunTypes.RESPONSE)
                .number(Properties.REFRACTIVE_INDEX, "n", RunTypes.RESPONSE)
                .number(Properties.E_IJ_MAX, "e_ij_max", RunTypes.RESPONSE)
                .label(Properties.ORDERING, "ordering", magnetic)
                .number(Properties.TOTAL_MAGNETIZATION, "total_magnetization", magnetic)
                .number(
                        Properties.TOTAL_MAGNETIZATION_PER_FORMULA_UNIT,
                        "total_magnetization_normalized_formula_units",
                        magnetic)
                .facts();
    }

    /** Young's modulus is in Pa on the wire, all other moduli in GPa. */
    static List<Evidence> elastic(FactWriter write) {
        return write.tensor(Properties.ELASTIC_TENSOR, "elastic_tensor.ieee_format", RunTypes.RESPONSE)
                .number(Properties.YOUNGS_MODULUS, "youngs_modulus", Unit.of("Pa"), RunTypes.RESPONSE)
                .number(Properties.DEBYE_TEMPERATURE, "debye_temperature", RunTypes.RESPONSE)
                .facts();
    }

    private static List<Evidence> dielectric(FactWriter write) {
        return write.tensor(Properties.DIELECTRIC_TENSOR, "total", RunTypes.RESPONSE)
                .tensor(Properties.ELECTRONIC_DIELECTRIC_TENSOR, "electronic", RunTypes.RESPONSE)
                .facts();
    }

    private static List<Evidence> piezoelectric(FactWriter write) {
        return write.tensor(Properties.PIEZOELECTRIC_TENSOR, "total", RunTypes.RESPONSE)
                .facts();
    }

    private FactWriter writer(MaterialId id, Composition composition, Endpoint<?, ?> endpoint, Fields fields) {
        return new FactWriter(id, composition, endpoint, fields, release, readAt);
    }

    private static Optional<Composition> composition(String formula) {
        try {
            return Optional.of(Composition.of(formula));
        } catch (FormulaSyntaxException e) {
            return Optional.empty();
        }
    }
}
