/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One answer: a whole file, or the part of it that answers for one owner.
 *
 * @param key call, owner and scope
 * @param file the file it stands in
 * @param page the number of the page, where content, wrapper or path give one
 * @param body the answer without wrapper and envelope
 * @param items what it lists, in its order; the body itself where the answer is no list
 */
public record SavedAnswer(AnswerKey key, Path file, OptionalLong page, JsonCursor body, List<JsonCursor> items) {
    /** Copies the items. */
    public SavedAnswer {
        items = List.copyOf(items);
    }

    /** Canonical name of the call. */
    public String call() {
        return key.call();
    }

    /** The resource that the call was made for. */
    public Optional<String> owner() {
        return key.owner();
    }

    /** The account, if known. */
    public Optional<String> account() {
        return key.scope().account();
    }

    /** The region, if known. */
    public Optional<String> region() {
        return key.scope().region();
    }
}
