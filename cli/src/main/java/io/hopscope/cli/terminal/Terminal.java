/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * The streams that a command talks to: answers to the output, everything else to the error stream. Confined to one
 * thread.
 */
public final class Terminal {
    private static final int BUFFER = 1 << 16;
    private static final String PROGRAM = "hopscope: ";

    private final InputStream in;
    private final StandardOutput pipe;
    private final OutputStream out;
    private final PrintWriter text;
    private final PrintWriter err;
    private final Style style;
    private final boolean debug;
    private final boolean interactive;

    /**
     * What the reader of text can show.
     *
     * @param charset the charset of text
     * @param colour whether colours are shown
     * @param debug whether a defect is shown with its stack
     * @param interactive whether somebody watches, so that lines may come and go
     */
    public record Settings(Charset charset, boolean colour, boolean debug, boolean interactive) {
        /** Settings of a pipe, which nobody watches. */
        public Settings(Charset charset, boolean colour, boolean debug) {
            this(charset, colour, debug, false);
        }
    }

    /** Streams of the caller's. */
    public Terminal(InputStream in, OutputStream out, OutputStream err, Settings settings) {
        this.in = in;
        this.pipe = new StandardOutput(out);
        this.out = new BufferedOutputStream(pipe, BUFFER);
        this.text = new PrintWriter(new OutputStreamWriter(this.out, settings.charset()));
        this.err = new PrintWriter(new OutputStreamWriter(err, settings.charset()), true);
        this.style = new Style(settings.charset(), settings.colour());
        this.debug = settings.debug();
        this.interactive = settings.interactive();
    }

    /** The streams of this process. */
    public static Terminal system() {
        boolean debug = "1".equals(System.getenv("HOPSCOPE_DEBUG"));
        return new Terminal(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                new Settings(charset(), Ansi.AUTO.enabled(), debug, Ansi.AUTO.enabled()));
    }

    /** From Java 19 on a property tells; before, the console does, where there is one. */
    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", "");
        Optional<Console> console = Optional.ofNullable(System.console());
        if (name.isEmpty() && console.isPresent()) {
            return console.get().charset();
        }
        try {
            return Charset.forName(name.isEmpty() ? System.getProperty("native.encoding", "") : name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.US_ASCII;
        }
    }

    /** Standard input. */
    public InputStream in() {
        return in;
    }

    /** Standard output, for bytes; buffered. */
    public OutputStream out() {
        return out;
    }

    /** Standard output, for text that is safe already; flushed by {@link #flush}. */
    public PrintWriter writer() {
        return text;
    }

    /** Sends on what was written so far. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Standard error, for lines that are safe already. */
    public PrintWriter err() {
        return err;
    }

    /** What text may look like. */
    public Style style() {
        return style;
    }

    /** Whether a defect is to be shown with its stack. */
    public boolean isDebugging() {
        return debug;
    }

    /** Whether somebody watches, so that lines may come and go. */
    public boolean isInteractive() {
        return interactive;
    }

    /** Whether nobody reads standard output any more. */
    public boolean isAbandoned() {
        return pipe.isAbandoned();
    }

    /** Prints text that is safe already. */
    public void print(String safe) {
        text.print(safe);
        text.flush();
    }

    /** One line on standard error, made safe. */
    public void tell(String message) {
        err.println(PROGRAM + style.line(message));
    }
}
