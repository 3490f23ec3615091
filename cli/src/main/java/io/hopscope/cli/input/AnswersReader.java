/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.dump.DumpFormatException;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Saved answers of one vendor, from as many trees as are named. Confined to one thread. */
final class AnswersReader<D> {
    private final SavedFormat<D> format;
    private final Consumer<String> remarks;
    private final List<D> dumps = new ArrayList<>();

    AnswersReader(SavedFormat<D> format, Consumer<String> remarks) {
        this.format = format;
        this.remarks = remarks;
    }

    void add(Path root) {
        try {
            D dump = format.read().apply(root);
            UnreadReport.of(format.unread().apply(dump)).forEach(remarks);
            if (format.holdsAny().test(dump)) {
                dumps.add(dump);
            } else {
                remarks.accept(root + ": " + emptiness(dump));
            }
        } catch (DumpFormatException e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    Optional<Snapshot> translated(boolean assumeComplete) {
        if (dumps.isEmpty()) {
            return Optional.empty();
        }
        SnapshotBuilder snapshot = new SnapshotBuilder();
        format.translation().translate(dumps, assumeComplete, snapshot);
        return Optional.of(snapshot.build());
    }

    private String emptiness(D dump) {
        if (format.errors().apply(dump).isEmpty()) {
            return "no saved answer of " + format.vendor() + " is recognised in it";
        }
        return "holds nothing but errors: "
                + format.errors().apply(dump).stream()
                        .map(error -> error.error().code())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
