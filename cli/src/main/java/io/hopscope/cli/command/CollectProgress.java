/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.terminal.Terminal;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallEvent;
import io.hopscope.spi.CallListener;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One line on standard error that counts calls and items region by region, or account by account, while a cloud is
 * read, and goes away at the end. In a pipe there is none. Safe for several threads.
 */
final class CollectProgress implements CallListener, AutoCloseable {
    private static final String START_OF_LINE = "\r";
    private static final String REST_OF_LINE = "\u001b[K";
    private static final int LONGEST = 100;

    private final Terminal terminal;
    private final Map<String, Count> regions = new TreeMap<>();

    private record Count(int calls, int items) {
        Count and(Count more) {
            return new Count(calls + more.calls, items + more.items);
        }
    }

    CollectProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void ended(CallEvent event) {
        Scope scope = event.scope();
        String place = scope.region().isEmpty() ? scope.account() : scope.region();
        regions.merge(place, new Count(1, event.items()), Count::and);
        if (terminal.isInteractive()) {
            show(regions.entrySet().stream()
                    .map(region -> region.getKey() + " " + region.getValue().calls() + " calls "
                            + region.getValue().items() + " items")
                    .collect(Collectors.joining(", ", "reading ", "")));
        }
    }

    @Override
    public synchronized void close() {
        if (terminal.isInteractive() && !regions.isEmpty()) {
            show("");
        }
    }

    private void show(String text) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        PrintWriter err = terminal.err();
        err.print(START_OF_LINE + terminal.style().line(line) + REST_OF_LINE);
        err.flush();
    }
}
