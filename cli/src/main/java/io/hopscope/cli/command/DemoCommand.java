/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.audit.Audit;
import io.hopscope.cli.input.Input;
import io.hopscope.cli.input.InputReader;
import io.hopscope.cli.query.Answerer;
import io.hopscope.cli.query.Audited;
import io.hopscope.cli.query.Query;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.cli.text.AnswerText;
import io.hopscope.cli.text.Names;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Audits the embedded estates, one of each cloud, and asks across two of them. */
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
              hopscope why demo --from monitor-1 --to shop-mute --port tcp/443
              hopscope why demo --from shop-1 --to web-3 --port tcp/443
            And about your own clouds, from what their command lines print, several at once if you like:
              hopscope audit aws:DIR azure:DIR tencent:DIR aliyun:DIR
            """;

    /** A machine on Alibaba Cloud asks for one on Azure. */
    private static final Query ACROSS =
            new Query("apple", "shop-2", Service.parse("tcp/443"), Optional.empty(), Optional.empty());

    private final Terminal terminal;

    /** Prints to a terminal. */
    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Engine engine = Engine.of(new InputReader(false, terminal::tell).read(List.of(new Input.Demo())));
        ExpectationsRun expectations = new ExpectationsRun(terminal);
        expectations.ask(ExpectationsRun.DEMO, engine);
        Audited audited = new Audited(
                engine.snapshot(),
                new Audit(engine, Renderers.ALL).with(expectations.judgements()).report(),
                List.of());
        new ReportOutput(terminal, Format.TEXT).write(audited, null);
        terminal.print("\nAcross two clouds: hopscope why demo --from apple --to shop-2 --port tcp/443\n\n");
        terminal.print(new AnswerText(terminal.style(), new Names(engine.snapshot(), terminal.style()))
                .of(new Answerer(engine, Renderers.ALL).answer(Optional.empty(), ACROSS)));
        terminal.print(NEXT_STEPS);
        return ExitCode.FINE.number();
    }
}
