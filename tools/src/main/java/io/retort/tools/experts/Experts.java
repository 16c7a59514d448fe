package io.retort.tools.experts;

import java.util.List;

/** Who can be asked. To add an expert, add a line here and its prompt {@code NAME.txt} beside. */
public final class Experts {

    public static final List<Expert> ALL = List.of(
            new Expert(
                    "summary",
                    "a material at a glance, several properties of it, and searches across properties",
                    List.of("get_material", "compare_values", "search_materials", "count_materials")),
            new Expert(
                    "thermodynamics",
                    "energies of formation and above the hull, stability, what decomposes into what, phase"
                            + " diagrams and reaction energies",
                    List.of(
                            "get_material",
                            "compare_values",
                            "search_materials",
                            "phase_diagram",
                            "decomposition",
                            "balance_reaction",
                            "calculate",
                            "convert_units")),
            new Expert(
                    "elasticity",
                    "bulk, shear and Young's moduli, Poisson's ratio, anisotropy, elastic tensors, equations of"
                            + " state",
                    List.of(
                            "get_material",
                            "compare_values",
                            "search_materials",
                            "elastic_moduli",
                            "equation_of_state",
                            "calculate",
                            "convert_units")),
            new Expert(
                    "electronic_structure",
                    "band gaps, whether they are direct, metals, the Fermi energy",
                    List.of(
                            "get_material",
                            "compare_values",
                            "search_materials",
                            "count_materials",
                            "calculate",
                            "convert_units")),
            new Expert(
                    "magnetism",
                    "magnetic ordering and magnetization, Curie and Néel temperatures",
                    List.of("get_material", "compare_values", "search_materials", "count_materials", "calculate")),
            new Expert(
                    "dielectric",
                    "dielectric constants, refractive index, piezoelectric tensors",
                    List.of(
                            "get_material",
                            "compare_values",
                            "search_materials",
                            "structure_symmetry",
                            "calculate",
                            "convert_units")),
            new Expert(
                    "structures",
                    "crystal structures, cells, symmetry, density, files; supercells, defects, strain, patterns,"
                            + " neighbours, matching",
                    List.of(
                            "get_material",
                            "search_materials",
                            "get_structure",
                            "structure_info",
                            "structure_symmetry",
                            "neighbours",
                            "oxidation_states",
                            "bond_valence",
                            "match_structures",
                            "powder_pattern",
                            "make_supercell",
                            "insert_atom",
                            "substitute_atoms",
                            "make_vacancy",
                            "strain_structure",
                            "write_structure")),
            new Expert(
                    "synthesis",
                    "how to make a material: recipes from papers, precursors, temperatures, what to weigh in",
                    List.of("find_recipes", "weigh_in", "molar_mass", "balance_reaction", "get_material")),
            new Expert(
                    "phonons",
                    "phonons, Debye temperature, thermal conductivity and expansion, melting",
                    List.of("get_material", "compare_values", "search_materials", "check_simulation", "convert_units")),
            new Expert(
                    "surfaces",
                    "slabs, molecules on surfaces, and what a surface calculation would take",
                    List.of(
                            "get_material",
                            "get_structure",
                            "make_slab",
                            "add_molecule",
                            "structure_info",
                            "write_structure",
                            "check_simulation")),
            new Expert(
                    "batteries",
                    "electrode materials: capacity by arithmetic, stability of charged and discharged hosts,"
                            + " intercalation sites",
                    List.of(
                            "get_material",
                            "search_materials",
                            "get_structure",
                            "insert_atom",
                            "decomposition",
                            "balance_reaction",
                            "molar_mass",
                            "calculate",
                            "convert_units")),
            new Expert(
                    "chemistry",
                    "molar masses, weighing in, balanced reactions, oxidation states, molecules by name or SMILES",
                    List.of(
                            "molar_mass",
                            "weigh_in",
                            "balance_reaction",
                            "oxidation_states",
                            "molecule_info",
                            "calculate",
                            "convert_units")),
            new Expert(
                    "graph",
                    "how materials, elements and structures are related; questions that follow links",
                    List.of(
                            "find_relations",
                            "query_graph",
                            "graph_path",
                            "search_materials",
                            "count_materials",
                            "get_material",
                            "match_structures")),
            new Expert(
                    "literature",
                    "what papers report, with their DOI; the reader's own documents and measurements",
                    List.of("search_library", "search_literature", "find_recipes", "compare_values", "get_material")));

    private Experts() {}
}
