package io.retort.core.format;

import io.retort.core.format.cif.CifFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every format there is. */
public final class StructureFormats {

    public static final StructureFormat CIF = new CifFormat();

    public static final StructureFormat POSCAR = new PoscarFormat();
    public static final StructureFormat XYZ = new XyzFormat();
    public static final StructureFormat OPTIMADE = new OptimadeFormat();
    public static final StructureFormat PYMATGEN = new PymatgenFormat();

    public static final StructureFormat LAMMPS = new LammpsFormat();
    public static final StructureFormat ESPRESSO = new EspressoFormat();
    public static final StructureFormat XSF = new XsfFormat();
    public static final StructureFormat SHELX = new ShelxFormat();
    public static final StructureFormat CASTEP = new CastepFormat();

    /** In the order in which they are asked; those with a clear mark first. */
    public static final List<StructureFormat> ALL =
            List.of(CIF, OPTIMADE, PYMATGEN, XYZ, LAMMPS, ESPRESSO, XSF, CASTEP, SHELX, POSCAR);

    /** Names of the formats that are also written. */
    public static final String WRITABLE = ALL.stream()
            .filter(StructureFormat::isWritable)
            .map(StructureFormat::name)
            .collect(Collectors.joining(", "));

    private StructureFormats() {}

    /** By name ({@code POSCAR}) or ending ({@code vasp}). @throws IllegalArgumentException where there is none */
    public static StructureFormat of(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(wanted)
                        || format.endings().contains(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no structure format; one of "
                        + ALL.stream().map(StructureFormat::name).collect(Collectors.joining(", ")) + "."));
    }
}
