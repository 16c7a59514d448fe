package io.retort.tools.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A calculation that does not run here. */
enum Simulation {
    MOLECULAR_DYNAMICS(
            "molecular dynamics",
            List.of("md", "lammps", "aimd", "trajectory", "moleculardynamics"),
            "an interatomic potential that was fitted and tested for exactly these elements, temperatures and phases, and a"
                    + " program such as LAMMPS to run it",
            "a structure to start from, as a file for that program"),
    DFT(
            "a density-functional calculation",
            List.of("vasp", "espresso", "firstprinciples", "abinitio", "relaxation", "bandstructurecalculation"),
            "a program such as Quantum ESPRESSO or VASP, pseudopotentials, tested cutoffs and a cluster to run it on",
            "values that such calculations have already given, from a catalogue, with their method"),
    POURBAIX(
            "a Pourbaix diagram",
            List.of("pourbaixdiagram", "aqueousstability", "electrochemicalstability"),
            "formation free energies of the dissolved ions at one temperature and activity, on the same scale as those of"
                    + " the solids, with the correction that ties them together",
            "which solids are stable against each other, from their energies"),
    PHONONS(
            "a phonon calculation",
            List.of("phonon", "phonopy", "latticedynamics", "vibrations"),
            "forces for many displaced copies of the structure, from a density-functional program or a tested potential",
            "recorded phonon values, where a catalogue has them");

    private final String words;
    private final List<String> others;
    private final String needs;
    private final String instead;

    Simulation(String words, List<String> others, String needs, String instead) {
        this.words = words;
        this.others = others;
        this.needs = needs;
        this.instead = instead;
    }

    /** By name, in any spelling. */
    static Optional<Simulation> find(String text) {
        String wanted = key(text);
        return Arrays.stream(values())
                .filter(simulation -> key(simulation.name()).equals(wanted)
                        || key(simulation.words).endsWith(wanted) && wanted.length() > 3
                        || simulation.others.contains(wanted))
                .findFirst();
    }

    static String names() {
        return String.join(
                ", ",
                Arrays.stream(values())
                        .map(s -> s.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** Why there is no answer, for a draft that withholds it. */
    String refusal() {
        return "This needs " + words + ", which does not run here. It would take " + needs + ".";
    }

    String instead() {
        return "What is here: " + instead + ".";
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
