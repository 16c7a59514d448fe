package io.retort.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.Archive;
import io.retort.core.Csv;
import io.retort.core.SharedData;
import io.retort.core.formula.Composition;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Some 3,600 files of public sources, and what pymatgen, ASE and gemmi make of them. */
@Tag("slow")
class CorpusTest {

    /** Where the peers agree and we do not, and why that is right. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "bad_superflat_inf_loop.cif.gz", "the cell has no volume, which its source's own test wants refused",
            "magnetic.incommensurate.example.Cr.mcif",
                    "a modulated structure, which its source's own test wants refused",
            "SbSBr_Pna21.vasp", "X is no element",
            "SbSBr_Pnma.vasp", "X is no element",
            "SbSI_Pna21.vasp", "X is no element",
            "SbSI_Pnma.vasp", "X is no element",
            "SbSeI_Pna21.vasp", "X is no element",
            "SbSeI_Pnma.vasp", "X is no element");

    private static final Map<String, byte[]> FILES = new HashMap<>();

    @BeforeAll
    static void unpack() throws IOException {
        try (Stream<Path> archives = Files.list(SharedData.require("data/structures"))) {
            for (Path archive : archives.filter(path -> path.toString().endsWith(".tar.zst"))
                    .toList()) {
                FILES.putAll(Archive.files(archive));
            }
        }
    }

    @Test
    void formulaSitesVolumeAndDensityAreWhatThePeersAgreeOn() throws IOException {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Map<String, String> row : peers()) {
            String consensus = row.get("consensus");
            if (consensus.equals("agree-3") || consensus.startsWith("agree-2")) {
                compared++;
                String problem = problem(row);
                if (!problem.isEmpty()
                        && !EXPLAINED.containsKey(
                                Path.of(row.get("file")).getFileName().toString())) {
                    wrong.add(row.get("file") + ": " + problem);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(2400);
    }

    @Test
    void noFileCrashesOrTakesASecond() {
        List<String> wrong = new ArrayList<>();
        FILES.forEach((name, content) -> {
            long start = System.nanoTime();
            try {
                StructureFiles.read(name, content, ReadOptions.LENIENT);
            } catch (StructureSyntaxException e) {
                if (e.line() < 1) {
                    wrong.add(name + " has no line");
                }
            } catch (RuntimeException | StackOverflowError e) {
                wrong.add(name + " crashes: " + e);
            }
            if (System.nanoTime() - start > 1_000_000_000L) {
                wrong.add(name + " is slow");
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static List<Map<String, String>> peers() throws IOException {
        return Csv.rows(Archive.text(SharedData.require("data/structures/expected-peers-dev.csv.zst")));
    }

    /** Empty where formula, sites and volume equal those of a peer. */
    private static String problem(Map<String, String> row) {
        byte[] content = FILES.get(path(row.get("file")));
        if (content == null) {
            return "not in the archives";
        }
        try {
            StructureEntry entry = StructureFiles.read(row.get("file"), content, ReadOptions.LENIENT)
                    .entry();
            boolean same = Stream.of("pymatgen", "gemmi", "ase").anyMatch(peer -> equals(entry, row, peer));
            return same ? "" : describe(entry.structure());
        } catch (StructureSyntaxException e) {
            return e.getMessage();
        }
    }

    private static boolean equals(StructureEntry entry, Map<String, String> row, String peer) {
        Structure structure = entry.structure();
        String sites = row.get(peer + "_nsites");
        if (sites.isEmpty() || Integer.parseInt(sites) != structure.sites().size()) {
            return false;
        }
        String volume = row.get(peer + "_volume");
        boolean sameVolume = volume.isEmpty()
                ? !entry.periodic()
                : Math.abs(Double.parseDouble(volume) - structure.volume())
                        < 1e-4 * Math.max(1, structure.volume() / 10);
        if (peer.equals("gemmi")) {
            return sameVolume;
        }
        Composition formula = Composition.of(row.get(peer + "_formula").replace(" (disordered)", ""));
        return sameVolume
                && formula.sameRatio(structure.composition())
                && (!entry.periodic() || volume.isEmpty() || isAsDense(structure, formula, volume));
    }

    /** The peers' mass is that of their formula, as often as the atoms of the cell make it. */
    private static boolean isAsDense(Structure structure, Composition formula, String volume) {
        double times = structure.composition().atoms() / formula.atoms();
        double expected = formula.molarMass() * times / 6.02214076e23 / (Double.parseDouble(volume) * 1e-24);
        return Math.abs(structure.density() / expected - 1) < 1e-3;
    }

    private static String path(String file) {
        if (file.startsWith("acwf-oxides/")) {
            return "acwf-oxides-xsf/oxides" + file.substring("acwf-oxides".length());
        }
        return file.startsWith("deltacodes/")
                ? "deltacodes-cif" + file.substring("deltacodes".length())
                : file.replaceFirst("^sol58lc/xc_finetuning/sol58lc/", "sol58lc-extxyz/");
    }

    private static String describe(Structure structure) {
        return String.format(
                Locale.ROOT,
                "%s, %d sites, %.4f Å³, %.4f g/cm³",
                structure.reducedFormula(),
                structure.sites().size(),
                structure.volume(),
                structure.density());
    }
}
