package io.retort.client.mp;

import io.retort.client.mp.doc.AbsorptionDoc;
import io.retort.client.mp.doc.AlloyDoc;
import io.retort.client.mp.doc.BondsDoc;
import io.retort.client.mp.doc.ChemenvDoc;
import io.retort.client.mp.doc.ConversionElectrodeDoc;
import io.retort.client.mp.doc.DielectricDoc;
import io.retort.client.mp.doc.DoiDoc;
import io.retort.client.mp.doc.ElasticityDoc;
import io.retort.client.mp.doc.ElectronicStructureDoc;
import io.retort.client.mp.doc.EntryDoc;
import io.retort.client.mp.doc.EosDoc;
import io.retort.client.mp.doc.FindStructureDoc;
import io.retort.client.mp.doc.FormulaAutocompleteDoc;
import io.retort.client.mp.doc.GrainBoundaryDoc;
import io.retort.client.mp.doc.InsertionElectrodeDoc;
import io.retort.client.mp.doc.JcesrDoc;
import io.retort.client.mp.doc.MagnetismDoc;
import io.retort.client.mp.doc.MaterialDoc;
import io.retort.client.mp.doc.MoleculeDoc;
import io.retort.client.mp.doc.OxidationStateDoc;
import io.retort.client.mp.doc.PhononDoc;
import io.retort.client.mp.doc.PiezoelectricDoc;
import io.retort.client.mp.doc.ProvenanceDoc;
import io.retort.client.mp.doc.RobocrysDoc;
import io.retort.client.mp.doc.SimilarityDoc;
import io.retort.client.mp.doc.SubstrateDoc;
import io.retort.client.mp.doc.SummaryDoc;
import io.retort.client.mp.doc.SurfaceDoc;
import io.retort.client.mp.doc.SynthesisDoc;
import io.retort.client.mp.doc.TaskDoc;
import io.retort.client.mp.doc.ThermoDoc;
import io.retort.client.mp.doc.XasDoc;
import io.retort.client.mp.query.AbsorptionQuery;
import io.retort.client.mp.query.AlloysQuery;
import io.retort.client.mp.query.BandStructureQuery;
import io.retort.client.mp.query.BlessedTasksQuery;
import io.retort.client.mp.query.BondsQuery;
import io.retort.client.mp.query.ChemenvQuery;
import io.retort.client.mp.query.ConversionElectrodesQuery;
import io.retort.client.mp.query.CoreQuery;
import io.retort.client.mp.query.DielectricQuery;
import io.retort.client.mp.query.DoiQuery;
import io.retort.client.mp.query.DosQuery;
import io.retort.client.mp.query.ElasticityQuery;
import io.retort.client.mp.query.ElectronicStructureQuery;
import io.retort.client.mp.query.EosQuery;
import io.retort.client.mp.query.FindStructureQuery;
import io.retort.client.mp.query.FormulaAutocompleteQuery;
import io.retort.client.mp.query.GrainBoundariesQuery;
import io.retort.client.mp.query.InsertionElectrodesQuery;
import io.retort.client.mp.query.JcesrQuery;
import io.retort.client.mp.query.MagnetismQuery;
import io.retort.client.mp.query.MoleculesQuery;
import io.retort.client.mp.query.OxidationStatesQuery;
import io.retort.client.mp.query.PhononQuery;
import io.retort.client.mp.query.PiezoelectricQuery;
import io.retort.client.mp.query.ProvenanceQuery;
import io.retort.client.mp.query.RobocrysQuery;
import io.retort.client.mp.query.SimilarityMatchQuery;
import io.retort.client.mp.query.SimilarityQuery;
import io.retort.client.mp.query.SubstratesQuery;
import io.retort.client.mp.query.SummaryQuery;
import io.retort.client.mp.query.SurfaceQuery;
import io.retort.client.mp.query.SynthesisQuery;
import io.retort.client.mp.query.TaskEntriesQuery;
import io.retort.client.mp.query.TasksQuery;
import io.retort.client.mp.query.TextSearchQuery;
import io.retort.client.mp.query.ThermoQuery;
import io.retort.client.mp.query.XasQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All REST paths of the Materials Project, server 0.87.2. To learn what exists, read on; what each understands is in the
 * resource {@code parameters.tsv}. Bands, densities of states and trajectories are not among them: the service keeps
 * those as Delta tables in S3, which its Python client {@code mp-api} reads.
 */
public final class MpEndpoints {

    // Materials
    public static final Endpoint<SummaryQuery, SummaryDoc> SUMMARY = get(
            "summary",
            "/materials/summary/",
            "Headline values of each material.",
            SummaryDoc.FIELDS,
            SummaryQuery::new,
            SummaryDoc::new);

    public static final Endpoint<CoreQuery, MaterialDoc> CORE = get(
            "core",
            "/materials/core/",
            "Materials with their structure and calculations.",
            MaterialDoc.FIELDS,
            CoreQuery::new,
            MaterialDoc::new);

    public static final Endpoint<BlessedTasksQuery, MaterialDoc> BLESSED_TASKS = get(
            "blessed_tasks",
            "/materials/core/blessed_tasks/",
            "The best calculation of each material by one functional.",
            List.of("material_id", "formula_pretty", "entries"),
            BlessedTasksQuery::new,
            MaterialDoc::new);

    public static final Endpoint<FindStructureQuery, FindStructureDoc> FIND_STRUCTURE = post(
            "find_structure",
            "/materials/core/find_structure/",
            "Materials whose structure matches one that is sent.",
            List.of(),
            FindStructureQuery::new,
            FindStructureDoc::new);

    public static final Endpoint<FormulaAutocompleteQuery, FormulaAutocompleteDoc> FORMULA_AUTOCOMPLETE = get(
            "formula_autocomplete",
            "/materials/core/formula_autocomplete/",
            "Formulas that begin like one.",
            List.of(),
            FormulaAutocompleteQuery::new,
            FormulaAutocompleteDoc::new);

    public static final Endpoint<ThermoQuery, ThermoDoc> THERMO = get(
            "thermo",
            "/materials/thermo/",
            "Stability, one document per thermo type.",
            ThermoDoc.FIELDS,
            ThermoQuery::new,
            ThermoDoc::new);

    // Electrons
    public static final Endpoint<ElectronicStructureQuery, ElectronicStructureDoc> ELECTRONIC_STRUCTURE = get(
            "electronic_structure",
            "/materials/electronic_structure/",
            "Band gap, band edges, Fermi level.",
            ElectronicStructureDoc.FIELDS,
            ElectronicStructureQuery::new,
            ElectronicStructureDoc::new);

    public static final Endpoint<BandStructureQuery, ElectronicStructureDoc> BAND_STRUCTURE = get(
            "bandstructure",
            "/materials/electronic_structure/bandstructure/",
            "Which calculations hold band structures.",
            ElectronicStructureDoc.FIELDS,
            BandStructureQuery::new,
            ElectronicStructureDoc::new);

    public static final Endpoint<DosQuery, ElectronicStructureDoc> DOS = get(
            "dos",
            "/materials/electronic_structure/dos/",
            "Which calculations hold densities of states.",
            ElectronicStructureDoc.FIELDS,
            DosQuery::new,
            ElectronicStructureDoc::new);

    public static final Endpoint<MagnetismQuery, MagnetismDoc> MAGNETISM = get(
            "magnetism",
            "/materials/magnetism/",
            "Magnetic ordering and moments.",
            MagnetismDoc.FIELDS,
            MagnetismQuery::new,
            MagnetismDoc::new);

    public static final Endpoint<OxidationStatesQuery, OxidationStateDoc> OXIDATION_STATES = get(
            "oxidation_states",
            "/materials/oxidation_states/",
            "Likely oxidation states.",
            OxidationStateDoc.FIELDS,
            OxidationStatesQuery::new,
            OxidationStateDoc::new);

    public static final Endpoint<AbsorptionQuery, AbsorptionDoc> ABSORPTION = get(
            "absorption",
            "/materials/absorption/",
            "Optical absorption spectra.",
            AbsorptionDoc.FIELDS,
            AbsorptionQuery::new,
            AbsorptionDoc::new);

    public static final Endpoint<XasQuery, XasDoc> XAS =
            get("xas", "/materials/xas/", "X-ray absorption spectra.", XasDoc.FIELDS, XasQuery::new, XasDoc::new);

    // Response
    public static final Endpoint<ElasticityQuery, ElasticityDoc> ELASTICITY = get(
            "elasticity",
            "/materials/elasticity/",
            "Elastic constants and moduli.",
            ElasticityDoc.FIELDS,
            ElasticityQuery::new,
            ElasticityDoc::new);

    public static final Endpoint<DielectricQuery, DielectricDoc> DIELECTRIC = get(
            "dielectric",
            "/materials/dielectric/",
            "Dielectric constants and refractive index.",
            DielectricDoc.FIELDS,
            DielectricQuery::new,
            DielectricDoc::new);

    public static final Endpoint<PiezoelectricQuery, PiezoelectricDoc> PIEZOELECTRIC = get(
            "piezoelectric",
            "/materials/piezoelectric/",
            "Piezoelectric constants.",
            PiezoelectricDoc.FIELDS,
            PiezoelectricQuery::new,
            PiezoelectricDoc::new);

    public static final Endpoint<PhononQuery, PhononDoc> PHONON = get(
            "phonon", "/materials/phonon/", "Phonon calculations.", PhononDoc.FIELDS, PhononQuery::new, PhononDoc::new);

    public static final Endpoint<EosQuery, EosDoc> EOS =
            get("eos", "/materials/eos/", "Energy against volume.", EosDoc.FIELDS, EosQuery::new, EosDoc::new);

    // Structure
    public static final Endpoint<RobocrysQuery, RobocrysDoc> ROBOCRYS = get(
            "robocrys",
            "/materials/robocrys/",
            "Structures in words.",
            RobocrysDoc.FIELDS,
            RobocrysQuery::new,
            RobocrysDoc::new);

    public static final Endpoint<TextSearchQuery, RobocrysDoc> ROBOCRYS_TEXT_SEARCH = get(
            "text_search",
            "/materials/robocrys/text_search/",
            "Materials whose description has these words.",
            List.of(),
            TextSearchQuery::new,
            RobocrysDoc::new);

    public static final Endpoint<BondsQuery, BondsDoc> BONDS = get(
            "bonds", "/materials/bonds/", "Bonds and coordination.", BondsDoc.FIELDS, BondsQuery::new, BondsDoc::new);

    public static final Endpoint<ChemenvQuery, ChemenvDoc> CHEMENV = get(
            "chemenv",
            "/materials/chemenv/",
            "Coordination polyhedra.",
            ChemenvDoc.FIELDS,
            ChemenvQuery::new,
            ChemenvDoc::new);

    public static final Endpoint<SimilarityQuery, SimilarityDoc> SIMILARITY = get(
            "similarity",
            "/materials/similarity/",
            "Materials alike in structure.",
            SimilarityDoc.FIELDS,
            SimilarityQuery::new,
            SimilarityDoc::new);

    public static final Endpoint<SimilarityMatchQuery, SimilarityDoc> SIMILARITY_MATCH = get(
            "similarity_match",
            "/materials/similarity/match/",
            "Materials like a structure given as numbers.",
            List.of(),
            SimilarityMatchQuery::new,
            SimilarityDoc::new);

    public static final Endpoint<SurfaceQuery, SurfaceDoc> SURFACE_PROPERTIES = get(
            "surface_properties",
            "/materials/surface_properties/",
            "Surface energies and work functions.",
            SurfaceDoc.FIELDS,
            SurfaceQuery::new,
            SurfaceDoc::new);

    public static final Endpoint<GrainBoundariesQuery, GrainBoundaryDoc> GRAIN_BOUNDARIES = get(
            "grain_boundaries",
            "/materials/grain_boundaries/",
            "Grain boundaries.",
            GrainBoundaryDoc.FIELDS,
            GrainBoundariesQuery::new,
            GrainBoundaryDoc::new);

    public static final Endpoint<SubstratesQuery, SubstrateDoc> SUBSTRATES = get(
            "substrates",
            "/materials/substrates/",
            "Substrates for films.",
            SubstrateDoc.FIELDS,
            SubstratesQuery::new,
            SubstrateDoc::new);

    public static final Endpoint<AlloysQuery, AlloyDoc> ALLOYS = get(
            "alloys",
            "/materials/alloys/",
            "Pairs of materials that may alloy.",
            AlloyDoc.FIELDS,
            AlloysQuery::new,
            AlloyDoc::new);

    // Use and origin
    public static final Endpoint<InsertionElectrodesQuery, InsertionElectrodeDoc> INSERTION_ELECTRODES = get(
            "insertion_electrodes",
            "/materials/insertion_electrodes/",
            "Electrodes that take ions in.",
            InsertionElectrodeDoc.FIELDS,
            InsertionElectrodesQuery::new,
            InsertionElectrodeDoc::new);

    public static final Endpoint<ConversionElectrodesQuery, ConversionElectrodeDoc> CONVERSION_ELECTRODES = get(
            "conversion_electrodes",
            "/materials/conversion_electrodes/",
            "Electrodes that react.",
            ConversionElectrodeDoc.FIELDS,
            ConversionElectrodesQuery::new,
            ConversionElectrodeDoc::new);

    public static final Endpoint<SynthesisQuery, SynthesisDoc> SYNTHESIS = get(
            "synthesis",
            "/materials/synthesis/",
            "Recipes from the literature.",
            List.of(),
            SynthesisQuery::new,
            SynthesisDoc::new);

    public static final Endpoint<ProvenanceQuery, ProvenanceDoc> PROVENANCE = get(
            "provenance",
            "/materials/provenance/",
            "Where materials come from, with references.",
            ProvenanceDoc.FIELDS,
            ProvenanceQuery::new,
            ProvenanceDoc::new);

    public static final Endpoint<TasksQuery, TaskDoc> TASKS =
            get("tasks", "/materials/tasks/", "Single calculations.", TaskDoc.FIELDS, TasksQuery::new, TaskDoc::new);

    public static final Endpoint<TaskEntriesQuery, EntryDoc> TASK_ENTRIES = get(
            "entries",
            "/materials/tasks/entries/",
            "Energies and structures of single calculations.",
            List.of(),
            TaskEntriesQuery::new,
            EntryDoc::new);

    public static final Endpoint<DoiQuery, DoiDoc> DOI =
            get("doi", "/doi/", "DOIs of materials.", DoiDoc.FIELDS, DoiQuery::new, DoiDoc::new);

    // Molecules
    public static final Endpoint<MoleculesQuery, MoleculeDoc> MOLECULES = get(
            "molecules",
            "/molecules/summary/",
            "Molecules and their properties by solvent.",
            MoleculeDoc.FIELDS,
            MoleculesQuery::new,
            MoleculeDoc::new);

    public static final Endpoint<JcesrQuery, JcesrDoc> JCESR = get(
            "jcesr",
            "/molecules/jcesr/",
            "Molecules of the JCESR electrolyte project.",
            JcesrDoc.FIELDS,
            JcesrQuery::new,
            JcesrDoc::new);

    /** All of them. */
    public static final List<Endpoint<?, ?>> ALL = List.of(
            SUMMARY,
            CORE,
            BLESSED_TASKS,
            FIND_STRUCTURE,
            FORMULA_AUTOCOMPLETE,
            THERMO,
            ELECTRONIC_STRUCTURE,
            BAND_STRUCTURE,
            DOS,
            MAGNETISM,
            OXIDATION_STATES,
            ABSORPTION,
            XAS,
            ELASTICITY,
            DIELECTRIC,
            PIEZOELECTRIC,
            PHONON,
            EOS,
            ROBOCRYS,
            ROBOCRYS_TEXT_SEARCH,
            BONDS,
            CHEMENV,
            SIMILARITY,
            SIMILARITY_MATCH,
            SURFACE_PROPERTIES,
            GRAIN_BOUNDARIES,
            SUBSTRATES,
            ALLOYS,
            INSERTION_ELECTRODES,
            CONVERSION_ELECTRODES,
            SYNTHESIS,
            PROVENANCE,
            TASKS,
            TASK_ENTRIES,
            DOI,
            MOLECULES,
            JCESR);

    private MpEndpoints() {}

    /** The endpoint of this name, or of this path, if there is one. */
    public static Optional<Endpoint<?, ?>> find(String nameOrPath) {
        return ALL.stream()
                .filter(endpoint ->
                        endpoint.name().equals(nameOrPath) || endpoint.path().equals(nameOrPath))
                .findFirst();
    }

    private static <Q extends MpQuery<Q>, D extends MpDoc> Endpoint<Q, D> get(
            String name,
            String path,
            String purpose,
            List<String> fields,
            Function<Parameters, Q> query,
            Function<Fields, D> document) {
        return new Endpoint<>(name, "GET", path, purpose, fields, query, document);
    }

    private static <Q extends MpQuery<Q>, D extends MpDoc> Endpoint<Q, D> post(
            String name,
            String path,
            String purpose,
            List<String> fields,
            Function<Parameters, Q> query,
            Function<Fields, D> document) {
        return new Endpoint<>(name, "POST", path, purpose, fields, query, document);
    }
}
