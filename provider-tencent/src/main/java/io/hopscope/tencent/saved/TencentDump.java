/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.saved;

import io.hopscope.dump.SavedError;
import io.hopscope.dump.UnreadFile;
import io.hopscope.tencent.answers.RegionAnswers;
import java.nio.file.Path;
import java.util.List;

/**
 * A tree of saved answers, and all that could not be used. Immutable.
 *
 * @param regions what was read, a region and account each
 * @param errors all saved errors
 * @param unread files, or parts of files, that are not in the answers, to be named to the user
 * @param files the files that were understood, at least in part
 * @param lost whether an answer or error does not say which call it belongs to, so that no list can be taken as empty
 */
public record TencentDump(
        List<RegionAnswers> regions, List<SavedError> errors, List<UnreadFile> unread, List<Path> files, boolean lost) {
    /** Copies the lists. */
    public TencentDump {
        regions = List.copyOf(regions);
        errors = List.copyOf(errors);
        unread = List.copyOf(unread);
        files = List.copyOf(files);
    }
}
