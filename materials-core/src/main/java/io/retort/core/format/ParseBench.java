package io.retort.core.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * How fast structure files are read: wall time around each whole call, file access included, page cache warm; every site
 * of every structure is made. The first passes also show the compiler warming up.
 */
public final class ParseBench {

    /**
     * One pass over all files.
     *
     * @param filesPerSecond of the whole pass, all threads together
     * @param p50Millis median time of one file; likewise the others
     * @param errors files that could not be read
     * @param sites of all structures together
     * @param peakRssMib peak memory of the process in MiB; 0 where the system does not say
     */
    public record Pass(
            int files,
            double filesPerSecond,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            double maxMillis,
            int errors,
            long sites,
            double peakRssMib) {}

    private record Share(long[] nanos, int errors, long sites) {}

    private final List<Path> files;
    private final ReadOptions options;

    public ParseBench(List<Path> files, ReadOptions options) {
        this.files = List.copyOf(files);
        this.options = options;
    }

    /** The files that a list names, one a line, inside a directory. */
    public static ParseBench of(Path directory, Path list) throws IOException {
        List<Path> files = Files.readAllLines(list).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(directory::resolve)
                .toList();
        return new ParseBench(files, ReadOptions.LENIENT);
    }

    /** Reads all files so many times; each pass is also shown to the listener once it is done. */
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
        List<Callable<Share>> shares = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int first = i;
            shares.add(() -> read(first, threads));
        }
        long start = System.nanoTime();
        List<Future<Share>> done = workers.invokeAll(shares);
        double seconds = (System.nanoTime() - start) * 1e-9;
        long[] nanos = new long[0];
        int errors = 0;
        long sites = 0;
        for (Future<Share> future : done) {
            Share share = result(future);
            int before = nanos.length;
            nanos = Arrays.copyOf(nanos, before + share.nanos.length);
            System.arraycopy(share.nanos, 0, nanos, before, share.nanos.length);
            errors += share.errors;
            sites += share.sites;
        }
        return summary(nanos, seconds, errors, sites);
    }

    private static Share result(Future<Share> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading broke off: " + e.getCause(), e.getCause());
        }
    }

    private Share read(int first, int step) {
        long[] nanos = new long[(files.size() - first + step - 1) / step];
        int errors = 0;
        long sites = 0;
        int done = 0;
        for (int i = first; i < files.size(); i += step) {
            long start = System.nanoTime();
            try {
                StructureFile file = StructureFiles.read(files.get(i), options);
                sites += file.structure().sites().size();
            } catch (StructureSyntaxException | IOException e) {
                errors++;
            }
            nanos[done++] = System.nanoTime() - start;
        }
        return new Share(nanos, errors, sites);
    }

    private static Pass summary(long[] nanos, double seconds, int errors, long sites) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Pass(
                sorted.length,
                sorted.length / seconds,
                millis(sorted, 0.5),
                millis(sorted, 0.95),
                millis(sorted, 0.99),
                millis(sorted, 1),
                errors,
                sites,
                peakRssMib());
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (quantile * sorted.length))] * 1e-6;
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
