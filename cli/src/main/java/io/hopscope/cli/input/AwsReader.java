/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import io.hopscope.aws.AwsSaved;
import io.hopscope.aws.saved.AwsDump;
import io.hopscope.aws.saved.AwsListing;
import io.hopscope.aws.saved.AwsSavedAnswers;
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

/** Saved answers of AWS, from as many trees as are named. Confined to one thread. */
final class AwsReader {
    private final Consumer<String> remarks;
    private final List<AwsDump> dumps = new ArrayList<>();

    AwsReader(Consumer<String> remarks) {
        this.remarks = remarks;
    }

    void add(Path root) {
        try {
            AwsDump dump = AwsSavedAnswers.read(root);
            UnreadReport.of(dump.unread()).forEach(remarks);
            if (dump.listings().stream().noneMatch(AwsReader::isRead)) {
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
        AwsSaved.translate(dumps, assumeComplete, snapshot);
        return Optional.of(snapshot.build());
    }

    private static boolean isRead(AwsListing<?> listing) {
        return listing.errors().isEmpty() || !listing.items().isEmpty();
    }

    private static String emptiness(AwsDump dump) {
        if (dump.errors().isEmpty()) {
            return "no saved answer of aws is recognised in it";
        }
        return "holds nothing but errors: "
                + dump.errors().stream()
                        .map(error -> error.error().code())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
