/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Scope;
import io.hopscope.tencent.answers.RegionAnswers;
import io.hopscope.tencent.saved.TencentDump;
import io.hopscope.tencent.saved.TencentSavedAnswers;
import io.hopscope.tencent.translate.TencentTranslator;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Snapshots of saved answers: JSON as the API gives it or as its command line prints it. Several trees make one
 * snapshot. No answer says when it was given, so the time of a snapshot is the epoch; it never comes from a clock or
 * from a file's own time.
 */
public final class TencentSaved {
    private TencentSaved() {}

    /**
     * Reads trees of saved answers, or single files.
     *
     * @param roots folders or files
     * @param assumeComplete as for {@link TencentTranslator#translate(Collection, boolean, SnapshotBuilder)}
     * @throws io.hopscope.dump.DumpFormatException if something cannot be read, is not JSON, or has another type than
     *     the API's; the message names file and field
     */
    public static SavedSnapshot snapshot(List<Path> roots, boolean assumeComplete) {
        List<TencentDump> dumps = roots.stream().map(TencentSavedAnswers::read).toList();
        SnapshotBuilder builder = new SnapshotBuilder();
        translate(dumps, assumeComplete, builder);
        return new SavedSnapshot(
                builder.build(),
                dumps.stream().flatMap(dump -> dump.unread().stream()).toList());
    }

    /** Adds what saved answers say to a snapshot that holds other resources too. */
    public static void translate(Collection<TencentDump> dumps, boolean assumeComplete, SnapshotBuilder into) {
        Map<Scope, RegionAnswers> byScope = new LinkedHashMap<>();
        dumps.stream()
                .flatMap(dump -> dump.regions().stream())
                .forEach(one -> byScope.merge(one.scope(), one, RegionAnswers::and));
        boolean lost = dumps.stream().anyMatch(TencentDump::lost);
        TencentTranslator.translate(byScope.values(), assumeComplete && !lost, into);
    }
}
