package io.retort.core.format.cif;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data names that say something about a structure, with their spellings in the dictionaries of the last 30 years. */
enum CifTag {
    CELL_A("_cell_length_a"),
    CELL_B("_cell_length_b"),
    CELL_C("_cell_length_c"),
    CELL_ALPHA("_cell_angle_alpha"),
    CELL_BETA("_cell_angle_beta"),
    CELL_GAMMA("_cell_angle_gamma"),
    CELL_VOLUME("_cell_volume"),
    CELL_Z("_cell_formula_units_z"),
    CELL_MODULATION("_cell_modulation_dimension"),
    MODULATION_VECTOR("_cell_wave_vector_seq_id"),
    FORMULA("_chemical_formula_sum"),
    DENSITY("_exptl_crystal_density_diffrn"),
    GROUP_HM(
            "_space_group_name_h-m_alt",
            "_symmetry_space_group_name_h-m",
            "_space_group_name_h-m_full",
            "_space_group_name_h-m_ref"),
    GROUP_HALL("_space_group_name_hall", "_symmetry_space_group_name_hall"),
    GROUP_NUMBER("_space_group_it_number", "_symmetry_int_tables_number"),
    OPERATION("_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz", "_symmetry_equiv_pos_as_xyz_"),
    MAGNETIC_OPERATION(
            "_space_group_symop_magn_operation_xyz",
            "_space_group_symop_magn_operation_mxmymz",
            "_space_group_symop_magn_ssg_operation_algebraic"),
    MAGNETIC_CENTERING("_space_group_symop_magn_centering_xyz"),
    SUPERSPACE_OPERATION(
            "_space_group_symop_ssg_operation_algebraic", "_space_group_symop_magn_ssg_operation_algebraic_"),
    TYPE_SYMBOL("_atom_type_symbol"),
    TYPE_OXIDATION("_atom_type_oxidation_number"),
    SITE_LABEL("_atom_site_label"),
    SITE_TYPE("_atom_site_type_symbol"),
    SITE_X("_atom_site_fract_x"),
    SITE_Y("_atom_site_fract_y"),
    SITE_Z("_atom_site_fract_z"),
    SITE_CARTN_X("_atom_site_cartn_x"),
    SITE_CARTN_Y("_atom_site_cartn_y"),
    SITE_CARTN_Z("_atom_site_cartn_z"),
    SITE_OCCUPANCY("_atom_site_occupancy"),
    SITE_MULTIPLICITY("_atom_site_symmetry_multiplicity", "_atom_site_site_symmetry_multiplicity"),
    SITE_ASSEMBLY("_atom_site_disorder_assembly"),
    SITE_DISORDER("_atom_site_disorder_group"),
    SITE_CALC("_atom_site_calc_flag"),
    SITE_HYDROGENS("_atom_site_attached_hydrogens"),
    MOMENT_LABEL("_atom_site_moment_label"),
    MOMENT_X("_atom_site_moment_crystalaxis_x"),
    MOMENT_Y("_atom_site_moment_crystalaxis_y"),
    MOMENT_Z("_atom_site_moment_crystalaxis_z");

    static final int COUNT = values().length;

    private static final int SLOTS = 512;
    private static final byte[] LOWER = lower();
    private static final @Nullable Spelling[] TABLE = table();

    private final List<String> spellings;

    CifTag(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** The usual spelling, lower case. */
    String spelling() {
        return spellings.get(0);
    }

    /** Case does not count, and a dot is an underscore: {@code _cell.length_a} is {@code _cell_length_a}. */
    static int lower(byte b) {
        return LOWER[b & 0xff];
    }

    static int hash(byte[] bytes, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + LOWER[bytes[i] & 0xff];
        }
        return hash;
    }

    /** Ordinal of the tag that these bytes spell, or −1. */
    static int find(byte[] bytes, int start, int end, int hash) {
        for (int slot = slot(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
            Spelling here = TABLE[slot];
            if (here == null) {
                return -1;
            }
            if (here.hash == hash && here.matches(bytes, start, end)) {
                return here.ordinal;
            }
        }
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 9 ^ hash >>> 18) & (SLOTS - 1);
    }

    private static byte[] lower() {
        byte[] lower = new byte[256];
        for (int i = 0; i < 256; i++) {
            lower[i] = (byte) (i >= 'A' && i <= 'Z' ? i + 32 : i == '.' ? '_' : i);
        }
        return lower;
    }

    private static @Nullable Spelling[] table() {
        @Nullable Spelling[] table = new @Nullable Spelling[SLOTS];
        for (CifTag tag : values()) {
            for (String text : tag.spellings) {
                byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
                int hash = hash(bytes, 0, bytes.length);
                int slot = slot(hash);
                while (table[slot] != null) {
                    slot = (slot + 1) & (SLOTS - 1);
                }
                table[slot] = new Spelling(bytes, hash, tag.ordinal());
            }
        }
        return table;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Spelling(byte[] bytes, int hash, int ordinal) {

        boolean matches(byte[] text, int start, int end) {
            if (end - start != bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (LOWER[text[start + i] & 0xff] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
