/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When an answer was given: scripts around the SDKs save it as {@code ResponseMetadata.HTTPHeaders.date}, in the form
 * of RFC 9110; the CLI leaves it out. Nothing else in an answer tells, and a file's own time is not asked.
 */
final class AnswerDate {
    private AnswerDate() {}

    static Optional<Instant> of(JsonCursor answer) {
        return member(Optional.of(answer), "ResponseMetadata")
                .flatMap(metadata -> member(Optional.of(metadata), "HTTPHeaders"))
                .flatMap(headers -> member(Optional.of(headers), "date"))
                .filter(date -> date.value() instanceof Json.Text)
                .flatMap(date -> parsed(date.asText()));
    }

    private static Optional<JsonCursor> member(Optional<JsonCursor> place, String name) {
        return place.filter(object -> object.value() instanceof Json.Obj).flatMap(object -> object.find(name));
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
