/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

/** A question that cannot be asked: a party that does not exist, a name that several have, a port that is none. */
public final class QuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a question. */
    public enum Code {
        /** A field is malformed. */
        BAD_QUESTION,
        /** Nothing in the snapshot has this id or name. */
        NOT_FOUND,
        /** Several have this name or address. */
        AMBIGUOUS
    }

    private final Code code;

    /** A question that cannot be asked, with the reason in one sentence. */
    public QuestionException(Code code, String message) {
        super(message);
        this.code = code;
    }

    static QuestionException bad(String field, String message) {
        return new QuestionException(Code.BAD_QUESTION, field + ": " + message);
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }
}
