/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What is logged and printed meanwhile: by java.util.logging from INFO on, by Hopscope itself all of it, and on both
 * streams. What goes through SLF4J is seen where {@code slf4j-jdk14} is on the class path of the tests.
 */
final class Logs implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OWN = Logger.getLogger("io.hopscope");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Handler handler = new Collecting();

    Logs() {
        OWN.setLevel(Level.ALL);
        ROOT.addHandler(handler);
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    /** All of it so far. */
    String text() {
        return String.join("\n", lines) + printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        ROOT.removeHandler(handler);
        OWN.setLevel(null);
    }

    private final class Collecting extends Handler {
        private final SimpleFormatter format = new SimpleFormatter();

        Collecting() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(format.format(record));
        }

        @Override
        public void flush() {
            // every line is there at once
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
