/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of a file of queries: {@code {"id":"q1","from":"internet","to":"web-1","protocol":"tcp","port":443}}, with
 * {@code port} a number or a range such as {@code "8000-8100"}, and where wanted {@code clientPorts}, {@code family}
 * and {@code expect}. An id may be missing and may come twice.
 *
 * @param id the id, as far as the line could be read
 * @param fields the other fields as text
 * @param problem what is wrong with the line as JSON; empty when nothing is
 */
public record QueryLine(Optional<QueryId> id, Map<String, String> fields, Optional<String> problem) {
    static final String ID = "id";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String PROTOCOL = "protocol";
    private static final String PORT = "port";
    private static final String CLIENT_PORTS = "clientPorts";
    private static final String FAMILY = "family";
    private static final String EXPECT = "expect";
    private static final Set<String> KNOWN = Set.of(ID, FROM, TO, PROTOCOL, PORT, CLIENT_PORTS, FAMILY, EXPECT);

    /** Copies the fields. */
    public QueryLine {
        fields = Map.copyOf(fields);
    }

    /** Whether a field means something here. */
    static boolean isKnown(String field) {
        return KNOWN.contains(field);
    }

    /**
     * The question.
     *
     * @throws QuestionException when the line is no query; the message names the field
     */
    public Query query() {
        if (problem.isPresent()) {
            throw new QuestionException(QuestionException.Code.BAD_QUESTION, problem.get());
        }
        Service service = Service.of(required(PROTOCOL), optional(PORT).orElse(""));
        return new Query(
                required(FROM),
                required(TO),
                service,
                optional(CLIENT_PORTS).map(text -> Query.ports(CLIENT_PORTS, text)),
                optional(FAMILY).map(text -> Query.family(FAMILY, text)));
    }

    /**
     * The verdict that the line expects.
     *
     * @throws QuestionException when it names none
     */
    public Verdict expected() {
        String text = required(EXPECT).toUpperCase(Locale.ROOT);
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(text)) {
                return verdict;
            }
        }
        throw Query.bad(EXPECT, "must be REACHABLE, BLOCKED or UNKNOWN");
    }

    /** Names of fields that mean nothing here. */
    public Set<String> unknownFields() {
        Set<String> unknown = new TreeSet<>(fields.keySet());
        unknown.removeAll(KNOWN);
        return unknown;
    }

    private String required(String field) {
        return optional(field).orElseThrow(() -> Query.bad(field, "is missing"));
    }

    private Optional<String> optional(String field) {
        return Optional.ofNullable(fields.get(field)).filter(text -> !text.isBlank());
    }
}
