package io.retort.core.bench;

import io.retort.core.format.Numbers;
import io.retort.core.format.ReadLog;
import io.retort.core.format.ReadOptions;
import io.retort.core.format.StructureFile;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureText;
import io.retort.core.format.cif.CifDocument;
import io.retort.core.format.cif.CifParser;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Numbers, CIF syntax and whole structures from memory; the floor is a look at every byte. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadingBench {

    private static final int NUMBERS = 1000;

    private final byte[] cif = Crystals.cif(Crystals.amorphous(200));
    private final StructureText text = new StructureText("bench.cif", cif, cif.length);
    private final byte[] numbers = numbers();

    /** A thousand coordinates of eight decimals. */
    @Benchmark
    public double numbersOfOurs() {
        double sum = 0;
        for (int i = 0; i < NUMBERS; i++) {
            sum += Numbers.parse(numbers, 11 * i, 11 * i + 10);
        }
        return sum;
    }

    /** The same by the JDK. */
    @Benchmark
    public double numbersOfTheJdk() {
        double sum = 0;
        for (int i = 0; i < NUMBERS; i++) {
            sum += Double.parseDouble(new String(numbers, 11 * i, 10, StandardCharsets.ISO_8859_1));
        }
        return sum;
    }

    /** 200 sites, P 1. */
    @Benchmark
    public StructureFile structure() {
        return StructureFiles.read(text, ReadOptions.LENIENT);
    }

    /** Words and their places alone. */
    @Benchmark
    public CifDocument syntax() {
        return CifParser.parse(text, new ReadLog("CIF", ReadOptions.LENIENT));
    }

    /** The floor: each byte of the same text is compared once, one after another. */
    @Benchmark
    public int everyByte() {
        int blanks = 0;
        for (byte b : cif) {
            if (b <= ' ') {
                blanks++;
            }
        }
        return blanks;
    }

    private static byte[] numbers() {
        Random random = new Random(1);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < NUMBERS; i++) {
            words.append(String.format(java.util.Locale.ROOT, "%.8f ", random.nextDouble()));
        }
        return words.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
