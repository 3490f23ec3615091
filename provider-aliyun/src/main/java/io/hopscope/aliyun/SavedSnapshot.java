/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun;

import io.hopscope.dump.UnreadFile;
import io.hopscope.model.Snapshot;
import java.util.List;

/**
 * A snapshot of saved answers.
 *
 * @param snapshot what they say
 * @param unread files, or parts of files, that are not in it, to be named to the user
 */
public record SavedSnapshot(Snapshot snapshot, List<UnreadFile> unread) {
    /** Copies the list. */
    public SavedSnapshot {
        unread = List.copyOf(unread);
    }
}
