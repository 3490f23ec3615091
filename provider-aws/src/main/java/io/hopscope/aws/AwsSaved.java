/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws;

import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.saved.AwsDump;
import io.hopscope.aws.saved.AwsSavedAnswers;
import io.hopscope.aws.saved.ClassicBalancers;
import io.hopscope.aws.saved.SavedScopes;
import io.hopscope.aws.translate.AwsTranslator;
import io.hopscope.model.SnapshotBuilder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Snapshots of saved answers: JSON as the AWS CLI prints it, in trees whose folders name region and account. Several
 * trees make one snapshot.
 *
 * <p>The time of a snapshot is that of its oldest answer as far as answers state theirs (in the
 * {@code ResponseMetadata} that scripts save; the CLI saves none), else the epoch. It never comes from a clock or from
 * a file's own time.
 */
public final class AwsSaved {
    private AwsSaved() {}

    /**
     * Reads trees of saved answers, or single files.
     *
     * @param roots folders or files
     * @param assumeComplete as for {@link AwsTranslator#translate(Collection, boolean)}
     * @throws io.hopscope.dump.DumpFormatException if something cannot be read, is not JSON, or has another type than
     *     the API's model; the message names file and field
     */
    public static SavedSnapshot snapshot(List<Path> roots, boolean assumeComplete) {
        List<AwsDump> dumps = roots.stream().map(AwsSavedAnswers::read).toList();
        SnapshotBuilder builder = new SnapshotBuilder();
        translate(dumps, assumeComplete, builder);
        return new SavedSnapshot(
                builder.build(),
                dumps.stream().flatMap(dump -> dump.unread().stream()).toList());
    }

    /** Adds what saved answers say to a snapshot that holds other resources too. */
    public static void translate(Collection<AwsDump> dumps, boolean assumeComplete, SnapshotBuilder into) {
        List<AwsScopeAnswers> scopes =
                dumps.stream().flatMap(dump -> SavedScopes.of(dump).stream()).toList();
        AwsTranslator.translate(scopes, assumeComplete, into);
        for (AwsDump dump : dumps) {
            dump.answeredAt().ifPresent(into::asOf);
            ClassicBalancers.gaps(dump).forEach(into::gap);
        }
    }
}
