/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.spi.RenderedChange;
import java.util.List;
import java.util.Set;

/** A vendor's renderer that writes {@code do TYPE ID} and knows no command for some types of changes. */
final class TestRenderer implements ChangeRenderer {
    private final Set<Class<? extends Change>> unknown;

    TestRenderer(List<Class<? extends Change>> unknown) {
        this.unknown = Set.copyOf(unknown);
    }

    @Override
    public String vendor() {
        return "v";
    }

    @Override
    public RenderedChange render(List<? extends Change> changes, Snapshot snapshot) {
        if (changes.stream().anyMatch(change -> unknown.contains(change.getClass()))) {
            throw new IllegalArgumentException("No command for it");
        }
        List<String> words = changes.stream()
                .map(change -> change.getClass().getSimpleName() + " " + change.subject())
                .toList();
        return new RenderedChange(
                words.stream().map(w -> "do " + w).toList(),
                words.stream().map(w -> "# " + w).toList());
    }
}
