/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.terminal.Terminal;
import io.hopscope.reach.Engine;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What all commands that read one configuration take. */
final class InputOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = ReadingOptions.INPUT + " Several make one snapshot.")
    private List<String> inputs = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    /** Reads the inputs and compiles them. */
    Engine engine(Terminal terminal) {
        return reading.engine(inputs, terminal);
    }
}
