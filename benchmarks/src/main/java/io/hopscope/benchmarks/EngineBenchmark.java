/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.benchmarks;

import io.hopscope.model.Snapshot;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
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

/** Single questions, and compiling, on a generated fleet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {
    /** Machines of the fleet. */
    @Param({"10000"})
    public int machines;

    private Snapshot snapshot = Fleet.of(0);
    private Engine engine = Engine.of(snapshot);
    private Question inside =
            Question.of(new io.hopscope.reach.Party.Internet(), new io.hopscope.reach.Party.Internet(), Service.tcp(1));
    private Question outside = inside;
    private Question world = inside;

    /** Builds the fleet and the questions. */
    @Setup
    public void build() {
        snapshot = Fleet.of(machines);
        engine = Engine.of(snapshot);
        inside = engine.question("vm-5", "vm-105", Service.tcp(443));
        outside = engine.question("45.9.3.77", "vm-10", Service.tcp(443));
        world = engine.question("internet", "vm-10", Service.tcp(443));
    }

    /** From machine to machine, verdict only. */
    @Benchmark
    public Verdict verdictInside() {
        return engine.verdict(inside);
    }

    /** From machine to machine, with explanation. */
    @Benchmark
    public Answer answerInside() {
        return engine.answer(inside);
    }

    /** From one outside address, verdict only. */
    @Benchmark
    public Verdict verdictOutside() {
        return engine.verdict(outside);
    }

    /** From the whole Internet, verdict only. */
    @Benchmark
    public Verdict verdictWorld() {
        return engine.verdict(world);
    }

    /** From the whole Internet, with explanation. */
    @Benchmark
    public Answer answerWorld() {
        return engine.answer(world);
    }

    /** Compiling the snapshot. */
    @Benchmark
    public Engine compile() {
        return Engine.of(snapshot);
    }
}
