/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What an input or output error means to a user. */
public final class IoProblem {
    private IoProblem() {}

    /** A failure that names the file and what is wrong with it. */
    public static CommandFailure failure(String file, IOException e) {
        return new CommandFailure(ExitCode.BAD_INPUT, file + ": " + words(e), e);
    }

    private static String words(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return String.valueOf(e.getMessage());
    }
}
