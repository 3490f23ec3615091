/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import io.hopscope.azure.answers.ArmId;
import io.hopscope.model.fact.ResourceId;
import java.util.regex.Pattern;

/**
 * A resource as commands name it. Quoting keeps a shell from reading names; this keeps the Azure command line from it,
 * which takes a leading dash for an option and loads values that begin with {@code @} from files (<a
 * href="https://learn.microsoft.com/cli/azure/use-azure-cli-successfully-quoting">quoting</a>).
 */
record Named(ArmId id) {
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}_][^\\p{C}\\p{Zl}\\p{Zp}]*");

    static Named of(ResourceId id) {
        return new Named(new ArmId(id.value()));
    }

    String subscription() {
        return safe(id.subscription());
    }

    String group() {
        return safe(id.group());
    }

    String name() {
        return safe(id.name());
    }

    /** What it is a part of. */
    Named parent() {
        return new Named(id.parent());
    }

    /** The whole id. */
    String text() {
        safe(id.text().substring(1));
        return id.text();
    }

    /**
     * The word itself.
     *
     * @throws IllegalArgumentException when no command may carry it; the message does not repeat it
     */
    static String safe(String word) {
        if (!SAFE.matcher(word).matches()) {
            throw new IllegalArgumentException("A name of the snapshot is not one that Azure gives");
        }
        return word;
    }
}
