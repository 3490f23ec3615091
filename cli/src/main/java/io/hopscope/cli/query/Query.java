/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import java.util.Optional;

/**
 * A question as it was written.
 *
 * @param from who asks
 * @param to whom it asks
 * @param service protocol and ports
 * @param clientPorts the client's own ports; empty for the usual ones
 * @param family address family; empty for the destination's
 */
public record Query(
        String from, String to, Service service, Optional<PortRange> clientPorts, Optional<IpFamily> family) {
    /** Throws {@link QuestionException} when a party is blank. */
    public Query {
        requireText("from", from);
        requireText("to", to);
    }

    private static void requireText(String field, String text) {
        if (text.isBlank()) {
            throw bad(field, "is empty");
        }
    }

    /**
     * The question that this asks of an engine's snapshot.
     *
     * @throws QuestionException when a party does not exist or is not unique
     */
    public Question on(Engine engine) {
        Question question = engine.question(from, to, service);
        return new Question(question.from(), question.to(), service, clientPorts, family);
    }

    /**
     * Reads ports.
     *
     * @throws QuestionException naming the field when the text is neither a port nor a range
     */
    public static PortRange ports(String field, String text) {
        try {
            return PortRange.parse(text);
        } catch (IllegalArgumentException e) {
            throw bad(field, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads a family.
     *
     * @throws QuestionException naming the field when the text is neither 4 nor 6
     */
    public static IpFamily family(String field, String text) {
        return switch (text) {
            case "4" -> IpFamily.V4;
            case "6" -> IpFamily.V6;
            default -> throw bad(field, "must be 4 or 6");
        };
    }

    static QuestionException bad(String field, String problem) {
        return new QuestionException(QuestionException.Code.BAD_QUESTION, field + ": " + problem);
    }
}
