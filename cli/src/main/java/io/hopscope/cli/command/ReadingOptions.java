/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.input.Input;
import io.hopscope.cli.input.InputReader;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.model.Snapshot;
import io.hopscope.reach.Engine;
import java.util.List;
import picocli.CommandLine.Option;

/** How configuration is read. */
final class ReadingOptions {
    /** What an INPUT is. */
    static final String INPUT = "A snapshot file; aws:DIR, azure:DIR, tencent:DIR or aliyun:DIR, a tree of saved API "
            + "answers in JSON; or demo, the embedded estate (a file of that name is ./demo).";

    @Option(
            names = "--assume-complete",
            description = "Saved answers give everything there is: in every account and region present, kinds that "
                    + "no file gives are empty, and attributes not given take the vendor's documented default.")
    private boolean assumeComplete;

    @Option(names = "--strict", description = "Accept no assumptions where the vendor documents nothing.")
    private boolean strict;

    /** Reads inputs into one snapshot and compiles it. */
    Engine engine(List<String> inputs, Terminal terminal) {
        List<Input> parsed = inputs.stream().map(Input::parse).toList();
        Snapshot snapshot = new InputReader(assumeComplete, terminal::tell).read(parsed);
        return strict ? Engine.strict(snapshot) : Engine.of(snapshot);
    }
}
