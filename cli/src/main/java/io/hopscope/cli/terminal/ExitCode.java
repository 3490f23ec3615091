/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.terminal;

/** How a command ends, the most urgent first: where several apply, the first one counts. */
public enum ExitCode {
    /** A defect of this program, or of the machine that it runs on. */
    INTERNAL(70),
    /** Wrong usage, unreadable input, a bad line among queries. */
    BAD_INPUT(2),
    /** Nothing could be read, or nothing was recognised. */
    NOTHING_READ(4),
    /** The answer is the bad news that was asked for: blocked, a finding, an unmet expectation. */
    BAD_NEWS(1),
    /** Something decisive is not known. */
    INCONCLUSIVE(3),
    FINE(0);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }

    /** The more urgent of the two. */
    public ExitCode or(ExitCode other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
