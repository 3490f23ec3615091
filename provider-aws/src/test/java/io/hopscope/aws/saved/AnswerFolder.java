/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that tests put saved answers into. */
record AnswerFolder(Path root) {

    AnswerFolder file(String path, String json) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, json);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AwsDump read() {
        return AwsSavedAnswers.read(root);
    }
}
