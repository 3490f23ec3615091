/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.json.JsonOutput;
import io.hopscope.cli.json.ProbeJson;
import io.hopscope.cli.query.Probed;
import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.cli.text.Names;
import io.hopscope.cli.text.ProbeText;
import io.hopscope.net.Protocol;
import io.hopscope.probe.Observation;
import io.hopscope.probe.Probe;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Dials a port and compares. */
@Command(
        name = "probe",
        description = "Opens a TCP connection from here, and compares what happens with what the configuration says. "
                + "The only command that sends packets to the machines that it is about.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 something accepted the connection; 1 nothing did; 2 wrong usage or unreadable input; 4 "
                    + "nothing was recognised; 70 a defect.",
            "Example: hopscope probe snapshot.json --to shop.example.com --port tcp/443"
        })
public final class ProbeCommand implements Callable<Integer> {
    private static final Pattern TIMEOUT = Pattern.compile("([1-9][0-9]{0,5})(ms|s)");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DST",
            description =
                    "What to dial: an address; the id or name of a machine, interface or load balancer; or a name "
                            + "that is resolved here.")
    private String to = "";

    @Option(names = "--port", required = true, paramLabel = "tcp/PORT", description = "The port, as in tcp/443.")
    private String port = "";

    @Option(
            names = "--from",
            paramLabel = "SRC",
            description = "Where this runs, as for hopscope why; by default the machine of the configuration that has "
                    + "an address of this host, else the Internet.")
    private @Nullable String from;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long to wait for each address, such as 500ms or 3s, up to a minute; 3s by default.")
    private String timeout = "3s";

    @Option(names = "--format", paramLabel = "text|json", description = "Shape of the answer, text by default.")
    private Format format = Format.TEXT;

    /** Prints to a terminal. */
    public ProbeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Duration patience = patience();
        try {
            Service service = service();
            Engine engine = input.engine(terminal);
            Probe probe = Probe.of(engine);
            if (from != null) {
                probe = probe.from(engine.parties().find("from", from));
            }
            Probed probed = new Probed(
                    engine.snapshot(),
                    to,
                    service,
                    probe.from(),
                    probe.to(to, service.ports().first(), patience));
            print(probed);
            return exitCode(probed).number();
        } catch (QuestionException e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    private void print(Probed probed) {
        if (format == Format.JSON) {
            new ProbeJson(new JsonOutput(terminal.out())).write(probed);
        } else {
            Names names = new Names(probed.snapshot(), terminal.style());
            terminal.print(new ProbeText(terminal.style(), names).of(probed));
        }
    }

    private static ExitCode exitCode(Probed probed) {
        return probed.attempts().stream().anyMatch(attempt -> attempt.observation() == Observation.ACCEPTED)
                ? ExitCode.FINE
                : ExitCode.BAD_NEWS;
    }

    private Service service() {
        Service service = Service.parse(port);
        boolean one = service.ports().first() == service.ports().last()
                && service.ports().first() > 0;
        if (!one || !service.protocol().filter(Protocol.TCP::equals).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--port: a probe opens TCP to one port, as in tcp/443");
        }
        return service;
    }

    private Duration patience() {
        Matcher matcher = TIMEOUT.matcher(timeout);
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration time = matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
            if (time.compareTo(LONGEST) <= 0) {
                return time;
            }
        }
        throw new ParameterException(spec.commandLine(), "--timeout: must be like 500ms or 3s, up to a minute");
    }
}
