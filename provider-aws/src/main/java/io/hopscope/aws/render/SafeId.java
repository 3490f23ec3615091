/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.fact.ResourceId;
import java.util.regex.Pattern;

/**
 * Ids that may stand in a command. Quoting keeps a shell from reading them; this keeps the AWS command line from it,
 * which takes a leading dash for an option and loads {@code file://}, {@code fileb://} and {@code http://} values (<a
 * href="https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-file.html">parameters from files</a>).
 */
final class SafeId {
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}][^\\p{C}\\p{Zl}\\p{Zp}]*");

    private SafeId() {}

    static String of(ResourceId id) {
        return of(id.value());
    }

    /**
     * The id itself.
     *
     * @throws IllegalArgumentException when no command may carry it; the message does not repeat it
     */
    static String of(String id) {
        if (!SAFE.matcher(id).matches() || id.contains("://")) {
            throw new IllegalArgumentException("An id of the snapshot is not one that AWS gives");
        }
        return id;
    }
}
