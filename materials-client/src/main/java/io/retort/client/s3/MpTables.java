package io.retort.client.s3;

import java.util.List;
import java.util.Optional;

/**
 * The tables of the Materials Project in S3 (Delta, of Parquet files), which are not read here, and the line of its
 * Python client that reads each. To learn what exists, read {@link #ALL}.
 */
public final class MpTables {

    /**
     * A table.
     *
     * @param name of what it holds
     * @param location in the buckets, as of August 2026; the service says that it may change
     * @param line of Python, after {@code from mp_api.client import MPRester}
     * @param oldKey of the objects that held the same before
     */
    public record Table(String name, String location, String line, String oldKey) {}

    public static final List<Table> ALL = List.of(
            new Table(
                    "band structures",
                    "s3://materialsproject-parsed/core/electronic-structure/bandstructures/",
                    "MPRester().get_bandstructure_by_material_id('mp-149')",
                    "bandstructures/"),
            new Table(
                    "densities of states",
                    "s3://materialsproject-parsed/core/electronic-structure/total-dos/",
                    "MPRester().get_dos_by_material_id('mp-149')",
                    "dos/"),
            new Table(
                    "phonon bands",
                    "s3://materialsproject-parsed/phonon/electronic-structure/bandstructures/",
                    "MPRester().get_phonon_bandstructure_by_material_id('mp-149')",
                    "ph-bandstructures/"),
            new Table(
                    "phonon densities of states",
                    "s3://materialsproject-parsed/phonon/electronic-structure/dos/",
                    "MPRester().get_phonon_dos_by_material_id('mp-149')",
                    "ph-dos/"),
            new Table(
                    "calculations",
                    "s3://materialsproject-parsed/core/tasks/",
                    "MPRester().materials.tasks.search(task_ids=['mp-149'])",
                    "tasks/"),
            new Table(
                    "trajectories",
                    "s3://materialsproject-parsed/core/trajectories/",
                    "MPRester().materials.tasks.get_trajectory('mp-149')",
                    "trajectories/"),
            new Table(
                    "phase diagrams",
                    "s3://materialsproject-build/objects/phase-diagrams/",
                    "MPRester().materials.thermo.get_phase_diagram_from_chemsys('Li-O', 'GGA_GGA+U')",
                    "phase-diagrams/"));

    private MpTables() {}

    /** How to get what an object no longer holds. */
    public static String adviceFor(String key) {
        return find(key)
                .map(table -> "the " + table.name() + " are now in " + table.location()
                        + ", a Delta table; the Materials Project's Python client reads it: pip install mp-api, then "
                        + table.line() + ".")
                .orElse("its Python client follows such changes: pip install mp-api.");
    }

    private static Optional<Table> find(String key) {
        return ALL.stream().filter(table -> key.startsWith(table.oldKey())).findFirst();
    }
}
