/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.input.Input;
import io.hopscope.cli.input.InputReader;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.model.Snapshot;
import io.hopscope.reach.Engine;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands that read configuration take. */
final class InputOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = {
                "A snapshot file; aws:DIR, azure:DIR, tencent:DIR or aliyun:DIR, a tree of saved API answers in JSON; or demo, the embedded estate "
                        + "(a file of that name is ./demo). Several make one snapshot."
            })
    private List<String> inputs = List.of();

    @Option(
            names = "--assume-complete",
            description = "Saved answers give everything there is: in every account and region present, kinds that "
                    + "no file gives are empty, and attributes not given take the vendor's documented default.")
    private boolean assumeComplete;

    @Option(names = "--strict", description = "Accept no assumptions where the vendor documents nothing.")
    private boolean strict;

    /** Reads the inputs and compiles them. */
    Engine engine(Terminal terminal) {
        List<Input> parsed = inputs.stream().map(Input::parse).toList();
        Snapshot snapshot = new InputReader(assumeComplete, terminal::tell).read(parsed);
        return strict ? Engine.strict(snapshot) : Engine.of(snapshot);
    }
}
