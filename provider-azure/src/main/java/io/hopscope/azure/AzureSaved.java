/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure;

import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.azure.saved.AzureDump;
import io.hopscope.azure.saved.AzureSavedAnswers;
import io.hopscope.azure.translate.AzureTranslator;
import io.hopscope.model.SnapshotBuilder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Snapshots of saved answers: JSON as Resource Manager gives it or as the Azure CLI prints it. Several trees make one
 * snapshot. No answer says when it was given, so the time of a snapshot is the epoch; it never comes from a clock or
 * from a file's own time.
 */
public final class AzureSaved {
    private AzureSaved() {}

    /**
     * Reads trees of saved answers, or single files.
     *
     * @param roots folders or files
     * @param assumeComplete as for {@link AzureTranslator#translate(Collection, boolean)}
     * @throws io.hopscope.dump.DumpFormatException if something cannot be read, is not JSON, or has another type than
     *     the API's model; the message names file and field
     */
    public static SavedSnapshot snapshot(List<Path> roots, boolean assumeComplete) {
        List<AzureDump> dumps = roots.stream().map(AzureSavedAnswers::read).toList();
        SnapshotBuilder builder = new SnapshotBuilder();
        translate(dumps, assumeComplete, builder);
        return new SavedSnapshot(
                builder.build(),
                dumps.stream().flatMap(dump -> dump.unread().stream()).toList());
    }

    /** Adds what saved answers say to a snapshot that holds other resources too. */
    public static void translate(Collection<AzureDump> dumps, boolean assumeComplete, SnapshotBuilder into) {
        Map<String, SubscriptionAnswers> byId = new LinkedHashMap<>();
        dumps.stream()
                .flatMap(dump -> dump.subscriptions().stream())
                .forEach(one -> byId.merge(one.subscription(), one, SubscriptionAnswers::and));
        boolean lost = dumps.stream().anyMatch(AzureDump::lost);
        AzureTranslator.translate(byId.values(), assumeComplete && !lost, into);
    }
}
