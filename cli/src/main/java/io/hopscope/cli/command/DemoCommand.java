/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.audit.Audit;
import io.hopscope.cli.input.Input;
import io.hopscope.cli.input.InputReader;
import io.hopscope.cli.query.Audited;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.reach.Engine;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Audits the embedded estates, one of each cloud. */
@Command(
        name = "demo",
        description = "Audits the embedded sample estates; needs no credentials and no network.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private static final String NEXT_STEPS = """

            Ask about any of it:
              hopscope why demo --from internet --to web-3 --port tcp/443
              hopscope why demo --from lab-client --to lab-hang --port tcp/443
              hopscope why demo --from api-1 --to report-1 --port tcp/443
              hopscope why demo --from internet --to forced-1 --port tcp/443
            And about your own cloud, from what its command line prints:
              hopscope audit aws:DIR
              hopscope audit azure:DIR
            """;

    private final Terminal terminal;

    /** Prints to a terminal. */
    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Engine engine = Engine.of(new InputReader(false, terminal::tell).read(List.of(new Input.Demo())));
        Audited audited = new Audited(engine.snapshot(), new Audit(engine, Renderers.ALL).report(), List.of());
        new ReportOutput(terminal, Format.TEXT).write(audited, null);
        terminal.print(NEXT_STEPS);
        return ExitCode.FINE.number();
    }
}
