/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.benchmarks;

import io.hopscope.exposure.Exposure;
import io.hopscope.exposure.Exposures;
import io.hopscope.reach.Engine;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The exact exposure of every machine of a generated fleet; the sizes show how the cost grows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExposureBenchmark {
    /** Machines of the fleet. */
    @Param({"1000", "2000", "4000"})
    public int machines;

    private Engine engine = Engine.of(Fleet.of(0));

    /** Builds and compiles the fleet. */
    @Setup
    public void build() {
        engine = Engine.of(Fleet.of(machines));
    }

    /** From the Internet and from every machine inside. */
    @Benchmark
    public List<Exposure> exposure() {
        return Exposures.of(engine).all();
    }
}
