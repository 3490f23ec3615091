/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.json.ExposureJson;
import io.hopscope.cli.json.JsonOutput;
import io.hopscope.cli.query.Exposed;
import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.cli.text.ExposureText;
import io.hopscope.cli.text.Names;
import io.hopscope.exposure.Exposure;
import io.hopscope.exposure.Exposures;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Party;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells who can reach what. */
@Command(
        name = "exposure",
        description =
                "For each machine, exactly who can reach which ports: from the Internet, and from the machines of "
                        + "its own and of joined networks.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 told; 3 nothing surely gets through, but something is not known; 2 wrong usage or unreadable "
                    + "input; 4 nothing was recognised; 70 a defect.",
            "Example: hopscope exposure demo --to web-3"
        })
public final class ExposureCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--to",
            paramLabel = "VM",
            description = "Only this machine or load balancer, by id or name; NAME@NETWORK where a name is not unique.")
    private @Nullable String to;

    @Option(names = "--format", paramLabel = "text|json", description = "Shape of the answer, text by default.")
    private Format format = Format.TEXT;

    /** Prints to a terminal. */
    public ExposureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Engine engine = input.engine(terminal);
        Exposures exposures = Exposures.of(engine);
        List<Exposure> all = to == null ? exposures.all() : List.of(exposures.of(subject(engine, to)));
        Exposed exposed = new Exposed(engine, all);
        if (format == Format.JSON) {
            new ExposureJson(new JsonOutput(terminal.out())).write(exposed);
        } else {
            Names names = new Names(engine.snapshot(), terminal.style());
            terminal.print(new ExposureText(terminal.style(), names).of(exposed));
        }
        boolean nothingSure = all.stream().noneMatch(Exposure::isOpen);
        boolean inconclusive = nothingSure && all.stream().anyMatch(Exposure::isDoubtful);
        return (inconclusive ? ExitCode.INCONCLUSIVE : ExitCode.FINE).number();
    }

    private static ResourceId subject(Engine engine, String text) {
        try {
            return subject(engine, engine.parties().find("--to", text))
                    .orElseThrow(() -> bad("--to: " + text + " is not a machine or load balancer"));
        } catch (QuestionException e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<ResourceId> subject(Engine engine, Party party) {
        if (party instanceof Party.OfInstance of) {
            return Optional.of(of.id());
        }
        if (party instanceof Party.OfBalancer of) {
            return Optional.of(of.id());
        }
        return party instanceof Party.OfInterface of
                ? engine.estate().port(of.id()).flatMap(Port::machine)
                : Optional.empty();
    }

    private static CommandFailure bad(String message) {
        return new CommandFailure(ExitCode.BAD_INPUT, message);
    }
}
