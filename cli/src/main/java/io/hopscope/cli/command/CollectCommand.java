/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.IoProblem;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.cli.text.GapLines;
import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.snapshot.SnapshotFiles;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads a cloud live into a snapshot file. */
@Command(
        name = "collect",
        description = "Reads the configuration of a cloud account into a snapshot file, by read calls alone.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Credentials are those of the vendor's usual environment: for aws the SDK's default chain; for azure "
                    + "AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, else whoever is logged in at az; for "
                    + "tencent TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and TENCENTCLOUD_TOKEN, else the key of "
                    + "tccli; for aliyun the SDK's default chain. docs/permissions-aws.md, -azure.md, -tencent.md and "
                    + "-aliyun.md list what they must allow.",
            "Exit codes: 0 everything was read; 3 something was not, as told; 4 nothing could be read; 2 wrong usage or "
                    + "a file that cannot be written; 70 a defect."
        })
public final class CollectCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(
            names = "-o",
            required = true,
            paramLabel = "FILE",
            description = "The snapshot file to write, .json or .json.gz.")
    private String output = "";

    /** Prints to a terminal. */
    public CollectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = file();
        Snapshot snapshot = read();
        try {
            SnapshotFiles.write(snapshot, file);
        } catch (IOException e) {
            throw IoProblem.failure(output, e);
        }
        GapLines.of(snapshot.gaps()).forEach(terminal::tell);
        return (snapshot.gaps().isEmpty() ? ExitCode.FINE : ExitCode.INCONCLUSIVE).number();
    }

    private Snapshot read() {
        try (CollectProgress progress = new CollectProgress(terminal);
                CloudProvider provider = clouds.provider()) {
            return Collector.standard().telling(progress).collect(provider);
        } catch (CloudAccessException e) {
            throw new CommandFailure(ExitCode.NOTHING_READ, String.valueOf(e.getMessage()), e);
        }
    }

    /** Where the snapshot goes; looked at first, since reading takes a while. */
    private Path file() {
        if (!output.endsWith(".json") && !output.endsWith(".json.gz")) {
            throw new CommandFailure(ExitCode.BAD_INPUT, output + ": a snapshot file ends in .json or .json.gz");
        }
        try {
            Path file = Path.of(output).toAbsolutePath();
            if (Files.isDirectory(file) || file.getParent() == null || !Files.isWritable(file.getParent())) {
                throw new CommandFailure(ExitCode.BAD_INPUT, output + ": cannot be written");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, output + ": is not a path", e);
        }
    }
}
