/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code {"call": …, "owner": …, "answer": …}}: a document in which somebody states what the answer does not say of
 * itself. Any other document is its own answer and states nothing.
 *
 * @param call the call as it was written
 * @param owner the resource it was made for
 * @param account the account
 * @param region the region
 * @param page the number of the page
 * @param answer the answer itself
 */
record Wrapper(
        Optional<String> call,
        Optional<String> owner,
        Optional<String> account,
        Optional<String> region,
        OptionalLong page,
        JsonCursor answer) {
    private static final String ANSWER = "answer";
    private static final Set<String> MEMBERS = Set.of("call", "owner", "account", "region", "page", ANSWER);

    static Wrapper of(JsonCursor document) {
        boolean isWrapper = document.has(ANSWER) && MEMBERS.containsAll(document.names());
        return isWrapper ? unwrapped(document) : bare(document);
    }

    private static Wrapper unwrapped(JsonCursor document) {
        return new Wrapper(
                text(document, "call"),
                text(document, "owner"),
                text(document, "account"),
                text(document, "region"),
                document.optionalCount("page"),
                document.get(ANSWER));
    }

    private static Wrapper bare(JsonCursor document) {
        return new Wrapper(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty(), document);
    }

    private static Optional<String> text(JsonCursor document, String member) {
        return document.optionalText(member).filter(value -> !value.isEmpty());
    }
}
