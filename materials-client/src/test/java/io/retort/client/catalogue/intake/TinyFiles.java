package io.retort.client.catalogue.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** One small file of each kind, written by hand; values are invented but for their shape. */
final class TinyFiles {

    static final String MP36K = """
            {"material_id":"mp-1265","cif_file":"7.cif","formula_pretty":"MgO","nsites":2,"volume":19.28,"a":3.01,"b":3.01,"c":3.01,"alpha":60.0,"beta":60.0,"gamma":60.0,"formation_energy_per_atom":-3.06,"formation_energy_per_atom_crysxpp":-2.9,"band_gap":4.45,"efermi":3.9,"volume_mp":38.56,"total_magnetization_per_formula_unit":0.0,"e_above_hull":0.0,"band_gap_20181018":4.44,"total_magnetization":0.0,"K_VRH":151.0,"G_VRH":119.0,"elastic_anisotropy":0.23,"spacegroup_number":225,"spacegroup_symbol":"Fm-3m"}
            {"material_id":"mp-804","cif_file":"8.cif","formula_pretty":"GaN","nsites":4,"volume":46.1,"a":3.2,"b":3.2,"c":5.2,"alpha":90.0,"beta":90.0,"gamma":120.0,"formation_energy_per_atom":-0.6,"formation_energy_per_atom_crysxpp":-0.6,"band_gap":1.6,"efermi":null,"volume_mp":46.1,"total_magnetization_per_formula_unit":0.0,"e_above_hull":0.0,"band_gap_20181018":1.61,"total_magnetization":0.0,"K_VRH":null,"G_VRH":null,"elastic_anisotropy":null,"spacegroup_number":186,"spacegroup_symbol":"P6_3mc"}
            """;

    static final String IDS = "7.cif\tmp-1265\n8.cif\tmp-804\n";

    static final String CIF = """
            # generated using pymatgen
            data_MgO
            _symmetry_space_group_name_H-M   'P 1'
            _cell_length_a   3.01000000
            _cell_length_b   3.01000000
            _cell_length_c   3.01000000
            _cell_angle_alpha   60.00000000
            _cell_angle_beta   60.00000000
            _cell_angle_gamma   60.00000000
            _symmetry_Int_Tables_number   1
            _chemical_formula_structural   MgO
            _chemical_formula_sum   'Mg1 O1'
            _cell_volume   19.28000000
            _cell_formula_units_Z   1
            loop_
             _symmetry_equiv_pos_site_id
             _symmetry_equiv_pos_as_xyz
              1  'x, y, z'
            loop_
             _atom_site_type_symbol
             _atom_site_label
             _atom_site_symmetry_multiplicity
             _atom_site_fract_x
             _atom_site_fract_y
             _atom_site_fract_z
             _atom_site_occupancy
              Mg2+  Mg0  1  0.00000000  0.00000000  0.00000000  1
              O2-  O1  1  0.50000000  0.50000000  0.50000000  1
            """;

    static final String NO_STRUCTURE = """
            material_id,mpid,pretty_formula,e_above_hull,band_gap,total_magnetization,elasticity.elastic_anisotropy,elasticity.K_VRH,elasticity.G_VRH
            mp-754382,,He,0.004,16.5,-4e-07,,,
            mvc-9,,CuN,1.2,0.0,0.0,1.07,120.0,-3.0
            """;

    static final String DIELECTRIC = """
            {"material_id": "mp-22881", "formula": "CdCl2", "nsites": 3, "space_group": 166, "volume": null, "band_gap": 3.5, "e_electronic": [[3.3, 0, 0], [0, 3.3, 0], [0, 0, 2.7]], "e_total": [[8, 0, 0], [0, 8, 0], [0, 0, 4]], "n": 1.78, "poly_electronic": 3.1, "poly_total": 6.7, "poscar": "Cd1 Cl2\\n1.0\\n3.8 0.0 5.4\\n1.7 3.4 5.4\\n0.1 0.0 6.7\\nCd Cl\\n1 2\\ndirect\\n0.0 0.0 0.0 Cd\\n0.75 0.75 0.75 Cl\\n0.25 0.25 0.25 Cl\\n"}
            """;

    static final String PIEZOELECTRIC = """
            {"material_id": "mp-22925", "formula": "AgI", "nsites": 2, "space_group": 216, "volume": 73.2, "eij_max": 0.0914, "piezoelectric_tensor": [[0, 0, 0, -0.1, 0, 0]], "v_max": [1, 1, 1]}
            """;

    static final String PHONON = """
            mpid,asr_breaking,eps_electronic,eps_total,last phdos peak,structure,formula
            mp-1002124,1.7,24.1,32.9,677.5,"{'@class': 'Structure', 'lattice': {'matrix': [[-2.5, -2.5, -0.0], [-2.5, 0.0, -2.5], [0.0, -2.5, -2.5]], 'a': 3.5}, 'sites': [{'species': [{'element': 'Hf', 'occu': 1}], 'abc': [-0.0, -0.0, -0.0], 'label': 'Hf'}, {'species': [{'element': 'C', 'occu': 1}], 'abc': [0.75, 0.75, 0.75], 'label': 'C'}]}",HfC
            """;

    static final String TRANSPORT =
            "mpid,PF_n,PF_p,S_n,S_p,formula,m_n,m_p\nmp-32645,0.9,0.5,-457.0,555.0,Sm2S3,0.6,1.1\n";

    static final String OWN = """
            {"id": "own-7", "formula": "GaN", "names": ["wurtzite"], "observed": true, "source": "Our laboratory", "licence": "CC-BY-4.0", "method": "experiment", "kind": "measured", "facts": [{"property": "band_gap", "value": 3390, "unit": "meV", "record": "notebook 4", "conditions": "T=300 K; u=20"}, {"property": "ordering", "value": "NM"}], "structure": {"lattice": [3.2, 0, 0, -1.6, 2.77, 0, 0, 0, 5.2], "sites": [["Ga", 0.3333, 0.6667, 0], ["N", 0.3333, 0.6667, 0.376]]}}
            """;

    private TinyFiles() {}

    /** A tar archive of one file. */
    static byte[] tar(String name, String content) {
        byte[] body = content.getBytes(StandardCharsets.US_ASCII);
        byte[] archive = new byte[512 + (body.length + 511) / 512 * 512 + 1024];
        put(archive, 0, name);
        put(archive, 124, String.format("%011o", body.length));
        archive[156] = '0';
        put(archive, 257, "ustar");
        System.arraycopy(body, 0, archive, 512, body.length);
        return archive;
    }

    static Path write(Path folder, String name, String content) {
        return write(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** Something that packs as it is written to. */
    interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    static byte[] packed(Packer packer, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packer.over(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(byte[] archive, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, archive, at, bytes.length);
    }
}
