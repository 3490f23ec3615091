/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun;

import io.hopscope.aliyun.answers.RegionAnswers;
import io.hopscope.aliyun.saved.AliyunDump;
import io.hopscope.aliyun.saved.AliyunSavedAnswers;
import io.hopscope.aliyun.translate.AliyunTranslator;
import io.hopscope.model.SnapshotBuilder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Snapshots of saved answers: JSON as the vendor's command line prints it. Several trees make one snapshot. No answer
 * says when it was given, so the time of a snapshot is the epoch; it never comes from a clock or from a file's own
 * time.
 */
public final class AliyunSaved {
    private AliyunSaved() {}

    /**
     * Reads trees of saved answers, or single files.
     *
     * @param roots folders or files
     * @param assumeComplete as for {@link AliyunTranslator#translate(Collection, boolean, SnapshotBuilder)}
     * @throws io.hopscope.dump.DumpFormatException if something cannot be read, is not JSON, or has another type than
     *     the API's; the message names file and field
     */
    public static SavedSnapshot snapshot(List<Path> roots, boolean assumeComplete) {
        List<AliyunDump> dumps = roots.stream().map(AliyunSavedAnswers::read).toList();
        SnapshotBuilder builder = new SnapshotBuilder();
        translate(dumps, assumeComplete, builder);
        return new SavedSnapshot(
                builder.build(),
                dumps.stream().flatMap(dump -> dump.unread().stream()).toList());
    }

    /** Adds what saved answers say to a snapshot that holds other resources too. */
    public static void translate(Collection<AliyunDump> dumps, boolean assumeComplete, SnapshotBuilder into) {
        List<RegionAnswers> regions =
                dumps.stream().flatMap(dump -> dump.regions().stream()).toList();
        boolean lost = dumps.stream().anyMatch(AliyunDump::lost);
        AliyunTranslator.translate(regions, assumeComplete && !lost, into);
    }
}
