/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * How long the API asks to wait: seconds or a date, see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after, or
 * milliseconds in headers of its own.
 */
final class RetryAfter {
    private static final HttpHeaderName STANDARD = HttpHeaderName.RETRY_AFTER;
    private static final List<HttpHeaderName> MILLISECONDS =
            List.of(HttpHeaderName.fromString("retry-after-ms"), HttpHeaderName.fromString("x-ms-retry-after-ms"));

    private RetryAfter() {}

    static Optional<Duration> of(HttpHeaders headers) {
        return MILLISECONDS.stream()
                .flatMap(name -> Optional.ofNullable(headers.getValue(name)).stream())
                .flatMap(text -> number(text).stream())
                .map(Duration::ofMillis)
                .findFirst()
                .or(() -> Optional.ofNullable(headers.getValue(STANDARD)).flatMap(RetryAfter::standard));
    }

    private static Optional<Duration> standard(String text) {
        return number(text).map(Duration::ofSeconds).or(() -> date(text));
    }

    private static Optional<Long> number(String text) {
        return text.strip().matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(text.strip())) : Optional.empty();
    }

    private static Optional<Duration> date(String text) {
        try {
            Instant then = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(Instant.now(), then);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
