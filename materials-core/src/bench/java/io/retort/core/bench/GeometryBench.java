package io.retort.core.bench;

import io.retort.core.neighbours.Neighbours;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.core.symmetry.SymmetryDataset;
import io.retort.core.symmetry.hall.HallSetting;
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

/** The search for symmetry and for neighbours. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GeometryBench {

    private final Structure salt = Crystals.rockSalt(1);
    private final Structure largeSalt = Crystals.rockSalt(3);
    private final Structure glass = Crystals.amorphous(100);
    private final Structure largeGlass = Crystals.amorphous(10_000);

    @Benchmark
    public HallSetting spaceGroupOf8Sites() {
        return Symmetry.spaceGroup(salt, 0.01);
    }

    @Benchmark
    public SymmetryDataset wholeSymmetryOf8Sites() {
        return Symmetry.of(salt, 0.01);
    }

    @Benchmark
    public HallSetting spaceGroupOf216Sites() {
        return Symmetry.spaceGroup(largeSalt, 0.01);
    }

    @Benchmark
    public HallSetting spaceGroupOf100SitesWithoutSymmetry() {
        return Symmetry.spaceGroup(glass, 0.01);
    }

    /** Some 5,200 pairs. */
    @Benchmark
    public Neighbours neighboursOf100SitesWithin5() {
        return Neighbours.within(glass, 5);
    }

    /** Some 520,000 pairs. */
    @Benchmark
    public Neighbours neighboursOf10000SitesWithin5() {
        return Neighbours.within(largeGlass, 5);
    }
}
