/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({
        "Retry-After, 7, PT7S",
        "retry-after-ms, 250, PT0.25S",
        "x-ms-retry-after-ms, 1500, PT1.5S",
        "Retry-After, 0, PT0S",
        "Retry-After, 'Tue, 3 Jun 2008 11:05:30 GMT', PT0S"
    })
    void of_knownForm_isThatLong(String header, String value, Duration expected) {
        assertThat(RetryAfter.of(headers(header, value))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"Retry-After, soon", "Retry-After, -1", "Retry-After, 99999999999", "Other, 5"})
    void of_anythingElse_isNothing(String header, String value) {
        assertThat(RetryAfter.of(headers(header, value))).isEmpty();
    }

    @Test
    void of_dateToCome_isTheTimeUntilThen() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(90));

        assertThat(RetryAfter.of(headers("Retry-After", date)).orElseThrow())
                .isBetween(Duration.ofSeconds(80), Duration.ofSeconds(90));
    }

    private static HttpHeaders headers(String name, String value) {
        return new HttpHeaders().set(HttpHeaderName.fromString(name), value);
    }
}
