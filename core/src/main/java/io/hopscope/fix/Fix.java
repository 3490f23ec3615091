/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import java.util.List;

/**
 * Changes that together make an answer REACHABLE, or keep all that was asked about from getting through; the engine has
 * said so on the changed snapshot. Carrying them out twice is the same as carrying them out once. Immutable.
 *
 * @param changes the changes, in the order in which they are carried out
 * @param commands the same as commands of the vendor's own tool; empty when no renderer for the vendor was given
 * @param terraform the same as Terraform
 * @param opens which flows besides the one that was asked about the changes open
 * @param closes which flows besides the one that was asked about the changes close; empty for changes that open it
 */
public record Fix(
        List<Change> changes,
        List<String> commands,
        List<String> terraform,
        List<DeltaLine> opens,
        List<DeltaLine> closes) {
    /** Keeps copies. */
    public Fix {
        changes = List.copyOf(changes);
        commands = List.copyOf(commands);
        terraform = List.copyOf(terraform);
        opens = List.copyOf(opens);
        closes = List.copyOf(closes);
    }
}
