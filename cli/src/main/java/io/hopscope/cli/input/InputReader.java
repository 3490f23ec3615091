/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.IoProblem;
import io.hopscope.model.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads all inputs of a command into one snapshot. Confined to one thread. */
public final class InputReader {
    private final boolean assumeComplete;
    private final Consumer<String> remarks;

    /**
     * A reader.
     *
     * @param assumeComplete whether saved answers give everything there is
     * @param remarks takes what the user should know about the reading, a line at a time
     */
    public InputReader(boolean assumeComplete, Consumer<String> remarks) {
        this.assumeComplete = assumeComplete;
        this.remarks = remarks;
    }

    /**
     * Reads them; one that is named twice is read once.
     *
     * @throws CommandFailure when one cannot be read, or when nothing in any of them is recognised
     */
    public Snapshot read(List<Input> inputs) {
        Map<String, AnswersReader<?>> answers = new TreeMap<>();
        List<Snapshot> snapshots = new ArrayList<>();
        for (Input input : new LinkedHashSet<>(inputs)) {
            if (input instanceof Input.SnapshotFile of) {
                snapshots.add(SnapshotFileReader.read(of.file()));
            } else if (input instanceof Input.Answers of) {
                of(of.vendor(), answers).add(of.root());
            } else {
                DemoEstate.VENDORS.forEach(vendor -> addDemo(vendor, of(vendor, answers)));
            }
        }
        answers.values().forEach(reader -> reader.translated(assumeComplete).ifPresent(snapshots::add));
        if (snapshots.isEmpty()) {
            throw new CommandFailure(ExitCode.NOTHING_READ, "nothing to answer on: no input gives any configuration");
        }
        return SnapshotUnion.of(snapshots);
    }

    private AnswersReader<?> of(String vendor, Map<String, AnswersReader<?>> answers) {
        return answers.computeIfAbsent(
                vendor, name -> new AnswersReader<>(Objects.requireNonNull(SavedFormat.ALL.get(name)), remarks));
    }

    private static void addDemo(String vendor, AnswersReader<?> answers) {
        try (DemoEstate estate = DemoEstate.open(vendor)) {
            answers.add(estate.root());
        } catch (IOException e) {
            throw IoProblem.failure("demo", e);
        }
    }
}
