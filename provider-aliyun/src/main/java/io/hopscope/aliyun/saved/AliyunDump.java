/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.saved;

import io.hopscope.aliyun.answers.RegionAnswers;
import io.hopscope.dump.SavedError;
import io.hopscope.dump.UnreadFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A tree of saved answers, sorted by operation and owner, and all that could not be used. Immutable.
 *
 * @param regions what was read, a region of an account each
 * @param errors all saved errors
 * @param unread files, or parts of files, that are not in the answers, to be named to the user
 * @param files the files that were understood, at least in part
 * @param lost whether an answer or error does not say which call it belongs to, so that no list can be taken as empty
 */
public record AliyunDump(
        List<RegionAnswers> regions, List<SavedError> errors, List<UnreadFile> unread, List<Path> files, boolean lost) {
    /** Copies the lists. */
    public AliyunDump {
        regions = List.copyOf(regions);
        errors = List.copyOf(errors);
        unread = List.copyOf(unread);
        files = List.copyOf(files);
    }
}
