/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

import java.util.List;

/**
 * Changes in a vendor's own words.
 *
 * @param commands command lines for a POSIX shell, to be run in this order; a value that the snapshot does not hold
 *     stands as a quoted placeholder such as {@code '<allocation-id>'}, and the command before prints it
 * @param terraform the same as lines of Terraform configuration
 */
public record RenderedChange(List<String> commands, List<String> terraform) {
    /** Keeps copies. */
    public RenderedChange {
        commands = List.copyOf(commands);
        terraform = List.copyOf(terraform);
    }
}
