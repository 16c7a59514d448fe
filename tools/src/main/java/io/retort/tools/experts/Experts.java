package io.retort.tools.experts;

import java.util.List;

/** Who can be asked. To add an expert, add a line here and its prompt {@code NAME.txt} beside. */
public final class Experts {

    public static final List<Expert> ALL = List.of(
            new Expert(
                    "summary",
                    "a material at a glance, several properties of it, and searches across properties",
                    List.of("get_material", "search_materials", "count_materials")),
            new Expert(
                    "thermodynamics",
                    "energies of formation and above the hull, stability, what decomposes into what, phase diagrams and"
                            + " reaction energies",
                    List.of(
                            "get_material",
                            "search_materials",
                            "phase_diagram",
                            "balance_reaction",
                            "calculate",
                            "convert_units")),
            new Expert(
                    "elasticity",
                    "bulk, shear and Young's moduli, Poisson's ratio, anisotropy, elastic tensors, equations of state",
                    List.of(
                            "get_material",
                            "search_materials",
                            "elastic_moduli",
                            "equation_of_state",
                            "calculate",
                            "convert_units")),
            new Expert(
                    "electronic_structure",
                    "band gaps, whether they are direct, metals, the Fermi energy",
                    List.of("get_material", "search_materials", "count_materials", "calculate")),
            new Expert(
                    "magnetism",
                    "magnetic ordering and magnetization, Curie and Néel temperatures",
                    List.of("get_material", "search_materials", "count_materials", "calculate")),
            new Expert(
                    "dielectric",
                    "dielectric constants, refractive index, piezoelectric tensors",
                    List.of("get_material", "search_materials", "calculate", "convert_units")),
            new Expert(
                    "structures",
                    "crystal structures, cells, symmetry, density, files; supercells, defects, patterns, matching",
                    List.of("get_material", "search_materials", "get_structure", "structure_info")),
            new Expert(
                    "synthesis",
                    "how to make a material: recipes from papers, precursors, temperatures, what to weigh in",
                    List.of("find_recipes", "weigh_in", "molar_mass", "get_material")),
            new Expert(
                    "phonons",
                    "phonons, Debye temperature, thermal conductivity and expansion, melting",
                    List.of("get_material", "search_materials", "check_simulation", "convert_units")),
            new Expert(
                    "surfaces",
                    "slabs, molecules on surfaces, surface and work-function data where there are any",
                    List.of("get_material", "get_structure", "structure_info", "check_simulation")),
            new Expert(
                    "batteries",
                    "electrode materials: capacity and energy by arithmetic, stability, intercalation hosts",
                    List.of("get_material", "search_materials", "molar_mass", "calculate", "convert_units")),
            new Expert(
                    "chemistry",
                    "molar masses, weighing in, balanced reactions, molecules by name or SMILES",
                    List.of("molar_mass", "weigh_in", "molecule_info", "calculate", "convert_units")),
            new Expert(
                    "graph",
                    "how materials, elements and structures are related; questions that follow links",
                    List.of("find_relations", "query_graph", "search_materials", "count_materials", "get_material")),
            new Expert(
                    "literature",
                    "papers, the reader's own documents and own measurements",
                    List.of("get_material", "find_recipes")));

    private Experts() {}
}
