package io.retort.cli;

import io.retort.core.format.ReadOptions;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.hall.HallSetting;
import io.retort.tools.crystal.StructureInfo;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retort structure info}. */
@Command(
        name = "info",
        description = {
            "Formula, sites, volume, density and space group of the first structure of each file.",
            "Goes on after a file that cannot be read; exit code 1 tells that there was one. Many files: write their",
            "names into a text file, one a line, and give it as @names.txt."
        },
        footer = {"", "Example: retort structure info --symprec 0.1 *.cif POSCAR"})
final class StructureInfoCommand implements Callable<Integer> {

    /** Files that are under way or wait to be printed, per thread; keeps memory small for any number of files. */
    private static final int AHEAD = 64;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Mixin
    private StructureCommand.Reading reading = new StructureCommand.Reading();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Structure files, plain or gzip.")
    private List<Path> files = List.of();

    @Option(
            names = "--symprec",
            paramLabel = "Å",
            description = "Distance within which symmetry is looked for (default ${DEFAULT-VALUE}).")
    private double symprec = StructureInfo.SYMPREC;

    @Option(names = "--threads", paramLabel = "N", description = "Files at a time (default: one per core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws InterruptedException {
        Uses.require(spec, symprec > 0 && symprec <= 10, "--symprec is a distance in Å above 0, such as 0.01.");
        Uses.require(spec, threads >= 1, "--threads is at least 1.");
        ReadOptions options = reading.options();
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, files.size()));
        Deque<Future<StructureInfo>> underWay = new ArrayDeque<>();
        boolean allRead = true;
        try {
            for (Path file : files) {
                underWay.add(workers.submit(() -> StructureInfo.of(file, options, symprec)));
                if (underWay.size() >= AHEAD * threads) {
                    allRead &= print(underWay.remove());
                }
            }
            while (!underWay.isEmpty()) {
                allRead &= print(underWay.remove());
            }
        } finally {
            workers.shutdownNow();
        }
        return allRead ? 0 : Failure.CODE;
    }

    private boolean print(Future<StructureInfo> result) throws InterruptedException {
        try {
            StructureInfo info = result.get();
            if (output.json()) {
                output.out().println(StructureJson.info(info));
            } else {
                print(info, output.out());
            }
            return info.ok();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void print(StructureInfo info, PrintWriter out) {
        info.fault().ifPresent(fault -> out.println(info.file() + ": " + fault.message()));
        info.entry().ifPresent(entry -> out.println(info.file() + ": " + words(info, entry.structure())));
        info.symmetryProblem().ifPresent(problem -> out.println("  symmetry: " + problem));
        info.repairs().forEach(repair -> out.println("  repaired: " + repair));
    }

    private static String words(StructureInfo info, Structure structure) {
        String what = structure.reducedFormula() + ", " + structure.sites().size() + " sites";
        String cell = info.crystal()
                .map(crystal ->
                        String.format(Locale.ROOT, ", %.3f Å³, %.3f g/cm³", crystal.volume(), crystal.density()))
                .orElse(", a molecule");
        String group = info.spaceGroup().map(StructureInfoCommand::words).orElse("");
        String more = info.structures() > 1 ? ", the first of " + info.structures() + " structures" : "";
        return what + cell + group + more + " (" + info.format().orElse("") + ")";
    }

    private static String words(HallSetting group) {
        return ", " + group.shortSymbol() + " (" + group.number() + ")";
    }
}
