/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import io.hopscope.azure.AzureSaved;
import io.hopscope.azure.saved.AzureDump;
import io.hopscope.azure.saved.AzureSavedAnswers;
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

/** Saved answers of Azure, from as many trees as are named. Confined to one thread. */
final class AzureReader {
    private final Consumer<String> remarks;
    private final List<AzureDump> dumps = new ArrayList<>();

    AzureReader(Consumer<String> remarks) {
        this.remarks = remarks;
    }

    void add(Path root) {
        try {
            AzureDump dump = AzureSavedAnswers.read(root);
            UnreadReport.of(dump.unread()).forEach(remarks);
            if (dump.files().isEmpty()) {
                remarks.accept(root + ": " + emptiness(dump));
            } else {
                dumps.add(dump);
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
        AzureSaved.translate(dumps, assumeComplete, snapshot);
        return Optional.of(snapshot.build());
    }

    private static String emptiness(AzureDump dump) {
        if (dump.errors().isEmpty()) {
            return "no saved answer of azure is recognised in it";
        }
        return "holds nothing but errors: "
                + dump.errors().stream()
                        .map(error -> error.error().code())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
