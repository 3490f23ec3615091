/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import io.hopscope.aliyun.AliyunSaved;
import io.hopscope.aliyun.saved.AliyunDump;
import io.hopscope.aliyun.saved.AliyunSavedAnswers;
import io.hopscope.aws.AwsSaved;
import io.hopscope.aws.saved.AwsDump;
import io.hopscope.aws.saved.AwsSavedAnswers;
import io.hopscope.azure.AzureSaved;
import io.hopscope.azure.saved.AzureDump;
import io.hopscope.azure.saved.AzureSavedAnswers;
import io.hopscope.dump.SavedError;
import io.hopscope.dump.UnreadFile;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.tencent.TencentSaved;
import io.hopscope.tencent.saved.TencentDump;
import io.hopscope.tencent.saved.TencentSavedAnswers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the saved answers of one vendor are read.
 *
 * @param <D> what a tree of them is read into
 * @param vendor the vendor's name, which stands before the colon of an INPUT
 * @param read reads a tree
 * @param unread what could not be used
 * @param errors the errors that were saved
 * @param holdsAny whether any answer was read
 * @param translation turns several trees into one snapshot
 */
record SavedFormat<D>(
        String vendor,
        Function<Path, D> read,
        Function<D, List<UnreadFile>> unread,
        Function<D, List<SavedError>> errors,
        Predicate<D> holdsAny,
        Translation<D> translation) {
    private static final SavedFormat<AwsDump> AWS = new SavedFormat<>(
            "aws",
            AwsSavedAnswers::read,
            AwsDump::unread,
            AwsDump::errors,
            dump -> dump.listings().stream()
                    .anyMatch(listing ->
                            listing.errors().isEmpty() || !listing.items().isEmpty()),
            AwsSaved::translate);

    private static final SavedFormat<AzureDump> AZURE = new SavedFormat<>(
            "azure",
            AzureSavedAnswers::read,
            AzureDump::unread,
            AzureDump::errors,
            dump -> !dump.files().isEmpty(),
            AzureSaved::translate);

    private static final SavedFormat<TencentDump> TENCENT = new SavedFormat<>(
            "tencent",
            TencentSavedAnswers::read,
            TencentDump::unread,
            TencentDump::errors,
            dump -> !dump.files().isEmpty(),
            TencentSaved::translate);

    private static final SavedFormat<AliyunDump> ALIYUN = new SavedFormat<>(
            "aliyun",
            AliyunSavedAnswers::read,
            AliyunDump::unread,
            AliyunDump::errors,
            dump -> !dump.files().isEmpty(),
            AliyunSaved::translate);

    /** All of them, by vendor. */
    static final Map<String, SavedFormat<?>> ALL =
            new TreeMap<>(Map.of(AWS.vendor, AWS, AZURE.vendor, AZURE, TENCENT.vendor, TENCENT, ALIYUN.vendor, ALIYUN));

    /** Adds what trees of one vendor say to a snapshot. */
    interface Translation<D> {
        void translate(List<D> dumps, boolean assumeComplete, SnapshotBuilder into);
    }
}
