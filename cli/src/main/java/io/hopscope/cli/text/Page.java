/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.terminal.Style;
import java.util.Collection;
import java.util.function.Consumer;

/** Lines under headings. Never wraps a line: the terminal does. Confined to one thread. */
final class Page {
    private final StringBuilder text = new StringBuilder();
    private final Style style;

    Page(Style style) {
        this.style = style;
    }

    /** A line at a depth of indentation. */
    Page line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
        return this;
    }

    /** A heading and what stands under it; nothing at all when there are no items. */
    <T> Page section(String heading, Collection<T> items, Consumer<T> item) {
        if (!items.isEmpty()) {
            text.append('\n');
            line(0, style.bold(heading));
            items.forEach(item);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
