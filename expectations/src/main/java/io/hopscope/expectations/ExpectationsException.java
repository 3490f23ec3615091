/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A file of expectations that cannot be used, with everything that is wrong in it. */
public final class ExpectationsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient List<Problem> problems;

    ExpectationsException(String file, Collection<Problem> problems) {
        super(problems.stream().map(problem -> file + ": " + problem).collect(Collectors.joining("\n")));
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    /** The file's name as it was given. */
    public String file() {
        return file;
    }

    /** What is wrong, in the order of the file; empty after serialisation, which keeps the message alone. */
    public List<Problem> problems() {
        return problems == null ? List.of() : new ArrayList<>(problems);
    }
}
