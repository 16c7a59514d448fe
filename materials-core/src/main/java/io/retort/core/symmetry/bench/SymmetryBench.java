package io.retort.core.symmetry.bench;

import io.retort.core.format.ReadOptions;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureSyntaxException;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.core.symmetry.SymmetryException;
import io.retort.core.symmetry.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * How fast the whole dataset of a structure is made: operations, Wyckoff letters, standardised cells. Files are read first,
 * untimed; then wall time is taken around each structure. The first pass also shows the compiler warming up.
 */
public final class SymmetryBench {

    /** What stands in {@link Pass#spaceGroups} where there is no answer. */
    public static final int NONE = 0;

    /**
     * One pass over all structures.
     *
     * @param filesPerSecond of the whole pass, all threads together
     * @param p50Millis median time of one structure; likewise the others
     * @param errors structures without an answer, and files that could not be read
     * @param peakRssMib peak memory of the process in MiB; 0 where the system does not say
     * @param slowest the file that took {@code maxMillis}
     * @param spaceGroups number of each file's space group, in the order of the list; {@link #NONE} for an error
     */
    public record Pass(
            double filesPerSecond,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            double maxMillis,
            int errors,
            double peakRssMib,
            Path slowest,
            List<Integer> spaceGroups) {}

    private final List<Path> files;
    private final List<List<Structure>> structures;
    private final Tolerance tolerance;

    /** Reads the files; one that cannot be read counts as an error in each pass. */
    public SymmetryBench(List<Path> files, Tolerance tolerance) throws IOException {
        this.files = List.copyOf(files);
        this.tolerance = tolerance;
        this.structures = new ArrayList<>();
        for (Path file : files) {
            structures.add(read(file));
        }
    }

    /** The files that a list names, one a line, inside a directory. */
    public static SymmetryBench of(Path directory, Path list, Tolerance tolerance) throws IOException {
        List<Path> files = Files.readAllLines(list).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(directory::resolve)
                .toList();
        return new SymmetryBench(files, tolerance);
    }

    /** Goes over all structures so many times; each pass is also shown to the listener once it is done. */
    public List<Pass> run(int passes, int threads, Consumer<Pass> listener) throws InterruptedException {
        List<Pass> results = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            for (int i = 0; i < passes; i++) {
                Pass pass = pass(workers, threads);
                results.add(pass);
                listener.accept(pass);
            }
        } finally {
            workers.shutdownNow();
        }
        return results;
    }

    private Pass pass(ExecutorService workers, int threads) throws InterruptedException {
        int[] numbers = new int[files.size()];
        long[] nanos = new long[files.size()];
        long start = System.nanoTime();
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            done.add(workers.submit(() -> measure(first, threads, numbers, nanos)));
        }
        for (Future<?> share : done) {
            await(share);
        }
        return summary((System.nanoTime() - start) * 1e-9, numbers, nanos);
    }

    private static void await(Future<?> share) throws InterruptedException {
        try {
            share.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The search for symmetry broke off: " + e.getCause(), e.getCause());
        }
    }

    private void measure(int first, int step, int[] numbers, long[] nanos) {
        for (int i = first; i < numbers.length; i += step) {
            long start = System.nanoTime();
            for (Structure structure : structures.get(i)) {
                numbers[i] = number(structure);
            }
            nanos[i] = System.nanoTime() - start;
        }
    }

    private int number(Structure structure) {
        try {
            return Symmetry.of(structure, tolerance).number();
        } catch (SymmetryException e) {
            return NONE;
        }
    }

    private Pass summary(double seconds, int[] numbers, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int slowest = 0;
        for (int i = 0; i < nanos.length; i++) {
            slowest = nanos[i] > nanos[slowest] ? i : slowest;
        }
        return new Pass(
                nanos.length / seconds,
                millis(sorted, 0.5),
                millis(sorted, 0.95),
                millis(sorted, 0.99),
                millis(sorted, 1),
                (int) Arrays.stream(numbers).filter(number -> number == NONE).count(),
                peakRssMib(),
                files.isEmpty() ? Path.of("") : files.get(slowest),
                Arrays.stream(numbers).boxed().toList());
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (quantile * sorted.length))] * 1e-6;
    }

    /** The file's first structure, or nothing. */
    private static List<Structure> read(Path file) throws IOException {
        try {
            return List.of(StructureFiles.read(file, ReadOptions.LENIENT).structure());
        } catch (StructureSyntaxException e) {
            return List.of();
        }
    }

    /** Linux tells it; elsewhere 0. */
    private static double peakRssMib() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
