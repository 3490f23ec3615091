/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.filter;

import io.hopscope.model.filter.Action;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Labels of the rules of one direction, each once. Not thread-safe. */
final class RuleLabels {
    private final Set<String> taken = new HashSet<>();

    /** The text, or the text with a number where it is taken. */
    String next(String text) {
        String label = text;
        for (int n = 2; !taken.add(label); n++) {
            label = text + " (" + n + ")";
        }
        return label;
    }

    /** What an action does, whatever the case of its word. */
    static Optional<Action> action(String word) {
        return switch (word) {
            case "ACCEPT" -> Optional.of(Action.ALLOW);
            case "DROP" -> Optional.of(Action.DENY);
            default -> Optional.empty();
        };
    }
}
