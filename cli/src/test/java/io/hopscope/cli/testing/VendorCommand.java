/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stands in for a vendor's command in a shell: notes how it is called, and prints what a script makes of that. */
public final class VendorCommand {
    /** The account that scripts find in {@code $SUBSCRIPTION}. */
    public static final String ACCOUNT = "0b7d2a4e-51c6-4d0f-8e39-6a1f3c5d7e90";

    private static final String HEAD = """
            #!/usr/bin/env bash
            printf '%s\\n' "$*" >>"$CALLS"
            """;

    private final Path folder;
    private final Path bin;
    private final Path calls;

    private VendorCommand(Path folder) {
        this.folder = folder;
        this.bin = folder.resolve("bin");
        this.calls = folder.resolve("calls.txt");
    }

    /** A command on the path of a folder's shell; its script finds an estate's files in {@code $ESTATE}. */
    public static VendorCommand named(String name, Path folder, String script) throws IOException {
        VendorCommand command = new VendorCommand(folder);
        Files.createDirectories(command.bin);
        File file = Files.writeString(command.bin.resolve(name), HEAD + script).toFile();
        assertThat(file.setExecutable(true)).isTrue();
        return command;
    }

    /** Types a script into a shell that stops at the first failure; fails when it does. */
    public void run(String script, Path estate) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        shell.environment().merge("PATH", bin.toString(), (path, first) -> first + File.pathSeparator + path);
        shell.environment().put("CALLS", calls.toString());
        shell.environment().put("ESTATE", estate.toAbsolutePath().toString());
        shell.environment().put("SUBSCRIPTION", ACCOUNT);
        int exitCode = shell.start().waitFor();
        assertThat(exitCode).as(Files.readString(log)).isZero();
    }

    /** Its arguments, call by call. */
    public List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }
}
